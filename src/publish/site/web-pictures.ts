import { type Remembered, remembered } from '../../base/remembered.js';
import { pictureUrl } from '../../log/picture-url.js';
import type { NoteFile } from '../../log/types.js';
import { textHash } from './text-hash.js';

/** The pictures of the web that a note's entries show, each as a short hash of its address. */
export const webPictures: Remembered<NoteFile, readonly string[]> = remembered<NoteFile, readonly string[]>((note) => {
  const found = new Set<string>();
  for (const entry of note.entries) {
    for (const { kind, src } of entry.media) {
      const url = kind === 'image' ? pictureUrl(src) : null;
      if (url !== null) found.add(textHash(url));
    }
  }
  return [...found];
});
