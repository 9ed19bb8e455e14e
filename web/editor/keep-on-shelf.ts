import type { Shelf } from './browser-shelf.js';
import type { Sheet } from './sheet.js';

/** What is typed on a page, on the shelf of the browser. */
export interface Shelving {
  /** Says that something was typed. */
  put(): void;
  /** Resolves to whether all that was typed lies there. */
  settled(): Promise<boolean>;
  /** Takes it away, unless more was typed. */
  drop(): void;
}

/** Puts what is typed in a window on the shelf at once, one piece of writing after the other. */
export function keepOnShelf(shelf: Shelf, id: string, key: string, sheet: () => Sheet): Shelving {
  let isThere = false;
  let isAsked = false;
  let running: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    if (!isAsked) return;
    isAsked = false;
    isThere = await shelf.put({ id, key, at: Date.now(), fields: typedFields(sheet()) });
  };
  return {
    put: () => {
      isAsked = true;
      running = running.then(write);
    },
    settled: async () => {
      await running;
      return isThere;
    },
    drop: () => {
      running = running.then(async () => {
        if (isAsked || !isThere) return;
        isThere = false;
        await shelf.drop(id);
      });
    },
  };
}

function typedFields(sheet: Sheet): [string, string][] {
  const fields = [...sheet.fields()].filter((one): one is [string, string] => typeof one[1] === 'string' && one[0] !== 'before');
  return [...fields, ['before', sheet.before()]];
}
