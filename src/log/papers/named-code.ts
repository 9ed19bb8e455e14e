import { isInside } from './collections.js';
import { repositoryId } from './strong-ids.js';

/** A code repository, or another page with code, as an entry names it. */
export interface NamedCode {
  /** `github:microsoft/cream`; else a canonical address, or the key of a title without one. */
  readonly id: string;
  /** As written; null for a bare address. */
  readonly title: string | null;
  /** Null when it is only called by a title. */
  readonly url: string | null;
  /** True for a folder of it. */
  readonly isPart: boolean;
  /** True for the entry’s own link, and for what stands under the label of code or, being a repository, of a paper. */
  readonly isLabelled: boolean;
}

/** False for an address that is no repository’s. */
export function addRepository(code: Map<string, NamedCode>, url: string, title: string | null, isLabelled: boolean): boolean {
  const id = repositoryId(url);
  if (id !== null) addCode(code, { id, title, url, isPart: isInside(url), isLabelled });
  return id !== null;
}

/** Keeps what is named first; named as a whole, or under its label, it is so. */
export function addCode(code: Map<string, NamedCode>, one: NamedCode): void {
  const before = code.get(one.id);
  if (!before) code.set(one.id, one);
  else if ((before.isPart && !one.isPart) || (one.isLabelled && !before.isLabelled))
    code.set(one.id, { ...before, isPart: before.isPart && one.isPart, isLabelled: before.isLabelled || one.isLabelled });
}
