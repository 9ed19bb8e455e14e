import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { DaybookError } from '../src/base/errors.js';
import { silentLogger } from '../src/base/logger.js';
import type { Ports } from '../src/base/ports.js';
import { type Disk, nodeDisk } from '../src/worktree/disk.js';
import { openWorktree, type Worktree } from '../src/worktree/worktree.js';

/** A log of one day in a folder of its own, new for each test, and a folder outside of it. */
export interface TemporaryLog {
  readonly root: string;
  readonly outside: string;
  put(path: string, content: string | Uint8Array): void;
  get(path: string): string;
  /** All files of the log but the journal of writes, sorted. */
  tree(): string[];
  open(disk?: Disk): Worktree;
}

/** Path and text of the day that a temporary log begins with. */
export const day = 'notes/202205/0511.md';
export const text: string = '# 公众号内容拓展学习笔记（2022.5.11）\n\n1. [检测 with YOLOv6](https://example.org/a) :star:\n';

export const testPorts: Ports = { now: () => new Date('2022-05-11T08:00:00Z'), logger: silentLogger };

/** Makes a temporary log before each test and removes it after. */
export function temporaryLog(): TemporaryLog {
  let root = '';
  let outside = '';
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'daybook-log-')));
    outside = realpathSync(mkdtempSync(join(tmpdir(), 'daybook-out-')));
    put(root, day, text);
  });
  afterEach(() => {
    for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
  });
  return {
    get root() {
      return root;
    },
    get outside() {
      return outside;
    },
    put: (path, content) => put(root, path, content),
    get: (path) => readFileSync(join(root, path), 'utf8'),
    tree: () => tree(root, '').sort(),
    open: (disk = nodeDisk) => openWorktree(root, testPorts, disk),
  };
}

/** The error that a piece of work is refused with. */
export async function refusal(work: Promise<unknown>): Promise<DaybookError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DaybookError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

/** Runs as a user without the rights of root. */
export async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** Fails as the operating system does. */
export function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}

function put(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function tree(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (path === '.daybook/undo') return [];
    return entry.isDirectory() ? tree(root, path) : [path];
  });
}
