/** What somebody typed and the server may not have yet. */
export interface KeptTyping {
  readonly id: string;
  /** The log and the day that it belongs to. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The fields of the form as they would be sent, with what it showed before. */
  readonly fields: readonly (readonly [string, string])[];
}

/** A shelf in the browser where typing lies until the server has it. It outlives the page and the browser. */
export interface Shelf {
  /** Puts typing there in the place of what lay under its id; resolves to whether it is there. */
  put(typing: KeptTyping): Promise<boolean>;
  drop(id: string): Promise<void>;
  /** What lies there for a day, oldest first. */
  list(key: string): Promise<readonly KeptTyping[]>;
}

/** What nobody asked for in so many milliseconds is thrown away. */
const longest = 90 * 24 * 3600 * 1000;

/** As it lies there: of a long text only what differs from the text before, which lies beside it and is written once. */
interface Laid extends KeptTyping {
  readonly part: { readonly start: number; readonly end: number; readonly typed: string } | null;
}

interface LaidText {
  readonly id: string;
  readonly text: string;
}

/** The shelf of this browser. Where it has none, nothing is kept and nothing is found. */
export function openShelf(): Shelf {
  const opened = openDatabase().catch(() => null);
  const texts = new Map<string, string>();
  const work = async <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
    const database = await opened;
    if (!database) return null;
    // "relaxed" leaves it with the operating system, which outlives the browser; each key would wait for the disk otherwise.
    const transaction = database.transaction('typing', mode, { durability: 'relaxed' });
    const request = ask(transaction.objectStore('typing'));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  };
  const remove = async (id: string): Promise<void> => {
    texts.delete(id);
    await work('readwrite', (store) => {
      store.delete(`${id} text`);
      return store.delete(id);
    }).catch(() => null);
  };
  return {
    put: async (typing) => {
      const { laid, text } = lay(typing);
      const isNew = text !== null && texts.get(typing.id) !== text.text;
      const done = await work('readwrite', (store) => {
        if (isNew) store.put(text);
        return store.put(laid);
      }).catch(() => null);
      if (done !== null && text) texts.set(typing.id, text.text);
      return done !== null;
    },
    drop: remove,
    list: async (key) => {
      const all: (Laid | LaidText)[] = (await work('readonly', (store) => store.getAll()).catch(() => null)) ?? [];
      const typings = all.filter((one): one is Laid => 'key' in one);
      const old = typings.filter(({ at }) => Date.now() - at > longest);
      for (const { id } of old) await remove(id);
      return typings
        .filter((one) => one.key === key && !old.includes(one))
        .sort((a, b) => a.at - b.at)
        .map((one) => lift(one, all.find(({ id }) => id === `${one.id} text`) as LaidText | undefined));
    },
  };
}

function lay(typing: KeptTyping): { readonly laid: Laid; readonly text: LaidText | null } {
  const { source, before } = Object.fromEntries(typing.fields);
  if (source === undefined || before === undefined) return { laid: { ...typing, part: null }, text: null };
  const most = Math.min(source.length, before.length);
  let start = 0;
  while (start < most && source.charCodeAt(start) === before.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && source.charCodeAt(source.length - 1 - end) === before.charCodeAt(before.length - 1 - end)) end++;
  const part = { start, end: before.length - end, typed: source.slice(start, source.length - end) };
  const fields = typing.fields.filter(([name]) => name !== 'source' && name !== 'before');
  return { laid: { ...typing, fields, part }, text: { id: `${typing.id} text`, text: before } };
}

function lift({ part, ...typing }: Laid, text: LaidText | undefined): KeptTyping {
  if (!part || !text) return typing;
  const source = text.text.slice(0, part.start) + part.typed + text.text.slice(part.end);
  return { ...typing, fields: [...typing.fields, ['source', source], ['before', text.text]] };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('daybook-typing', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('typing', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
