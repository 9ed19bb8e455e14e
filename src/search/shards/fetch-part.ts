import { unmarked } from './layout.js';

/** Gets a file of an index by its path; fails when it does not arrive. */
export type FetchPart = (path: string) => Promise<Uint8Array>;

/** A file of an index did not arrive, or something else came in its place: there may be a newer index by now. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';
}

/** Gets files, each once, and decodes them; one that did not arrive is asked for again the next time. */
export function partFetcher(fetchPart: FetchPart): <T>(path: string, decode: (bytes: Uint8Array) => T) => Promise<T> {
  const known = new Map<string, Promise<unknown>>();
  return <T>(path: string, decode: (bytes: Uint8Array) => T): Promise<T> => {
    const before = known.get(path);
    if (before) return before as Promise<T>;
    const part = fetchPart(path)
      .then(inflated)
      .then((file) => {
        const content = unmarked(file);
        if (!content) throw new Error('not a file of an index');
        return decode(content);
      })
      .catch((cause) => {
        known.delete(path);
        throw new MissingPart(path, { cause });
      });
    known.set(path, part);
    return part;
  };
}

/** A host may have taken gzip away already. */
async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is said to whoever reads.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(stream.readable).arrayBuffer());
}
