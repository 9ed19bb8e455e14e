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

/** The shelf of this browser. Where it has none, nothing is kept and nothing is found. */
export function openShelf(): Shelf {
  const opened = openDatabase().catch(() => null);
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
  return {
    put: async (typing) => (await work('readwrite', (store) => store.put(typing)).catch(() => null)) !== null,
    drop: async (id) => void (await work('readwrite', (store) => store.delete(id)).catch(() => null)),
    list: async (key) => {
      const all: KeptTyping[] = (await work('readonly', (store) => store.getAll()).catch(() => null)) ?? [];
      const old = all.filter(({ at }) => Date.now() - at > longest);
      for (const { id } of old) await work('readwrite', (store) => store.delete(id)).catch(() => null);
      return all.filter((one) => one.key === key && !old.includes(one)).sort((a, b) => a.at - b.at);
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('daybook-typing', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('typing', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
