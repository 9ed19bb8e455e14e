import { closeSync, openSync, readSync } from 'node:fs';
import { DaybookError } from '../base/errors.js';
import { decodeText, largestFile } from './decode-text.js';
import { unreadable } from './disk-error.js';
import { locateFile } from './locate-file.js';

/** A file of the log as read: its path relative to the log, and its text with every byte kept. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads one file of the log.
 * @throws DaybookError `unreadable` when it is missing, forbidden, too large or not UTF-8.
 */
export function readTextFile(root: string, path: string): FileText {
  const absolute = locateFile(root, path);
  const read = decodeText(path, readRaw(absolute, path));
  if ('text' in read) return { path, text: read.text };
  throw new DaybookError('unreadable', read.message);
}

/** Room for the largest file and one byte; reused, since files are read one after the other. */
let room: Buffer | null = null;

/**
 * The bytes of a file, as `readBytes` gives them; opening, reading and closing are all it asks of the system.
 * @throws DaybookError `unreadable` when the system does not give it.
 */
export function readRaw(absolute: string, path: string): Buffer {
  try {
    return readBytes(absolute);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** The bytes of a file, at most one more than the largest that is read; they hold until the next file is read. */
export function readBytes(absolute: string): Buffer {
  room ??= Buffer.allocUnsafeSlow(largestFile + 1);
  return room.subarray(0, readInto(room, absolute));
}

function readInto(buffer: Buffer, absolute: string): number {
  const file = openSync(absolute, 'r');
  try {
    let length = 0;
    for (let got = -1; got !== 0 && length < buffer.length; length += got)
      got = readSync(file, buffer, length, buffer.length - length, null);
    return length;
  } finally {
    closeSync(file);
  }
}
