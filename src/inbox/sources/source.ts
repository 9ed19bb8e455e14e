import type * as z from 'zod';
import type { WebRequest, WebResponse } from '../../base/fetcher.js';
import type { Bilingual } from '../../base/text.js';
import type { SourceSettings } from '../../log/inbox-config.js';
import type { Item } from '../item.js';
import type { Answer, Told } from './read/answer.js';

/** Where items come from: what of daybook.json makes one, how it is known by an address, and how it is asked. */
export interface Source<Settings extends SourceSettings = SourceSettings> {
  readonly kind: Settings['kind'];
  readonly title: Bilingual;
  /** What daybook.json says of one. */
  readonly settings: z.ZodType<SourceSettings>;
  /** The source that an address of the web leads to, under a name for it; null for any other address. */
  recognise(url: string): Settings | null;
  /** Where a person can look at it; null where that is no address. */
  home(settings: Settings): string | null;
  /** The feed that other programs can read instead; null where it has none. */
  feedUrl(settings: Settings): string | null;
  /**
   * Asks for what is new.
   * @throws DaybookError when it cannot be had.
   */
  fetch(settings: Settings, ports: SourcePorts): Promise<Fetched>;
}

/** What a source keeps from one time to the next; it may be lost at any time. */
export type Memory = Readonly<Record<string, string>>;

/** What a source takes from the outside. */
export interface SourcePorts {
  /**
   * Asks an address.
   * @throws DaybookError for any status but 200.
   */
  ask(request: WebRequest): Promise<WebResponse>;
  /** Reads an answer, `readAnswer` in a place where it can do no harm. */
  read(answer: Answer): Promise<Told>;
  /** The pages that were saved in a folder of the log, by name. */
  saved(folder: string): Promise<readonly SavedPage[]>;
  readonly now: Date;
  /** When it last succeeded; null when it never did. */
  readonly since: Date | null;
  /** What it kept then. */
  readonly memory: Memory;
  /** Somebody asks for this source by its name: what it knows already is no reason not to ask. */
  readonly isWanted: boolean;
}

/** A page in a folder. */
export interface SavedPage {
  readonly name: string;
  /** Another one when the file changed. */
  readonly stamp: string;
  /**
   * What it says.
   * @throws DaybookError when it cannot be read, or does not say where it is from.
   */
  item(): Promise<Item>;
}

/** What a source answered. */
export interface Fetched {
  readonly items: readonly Item[];
  /** How many entries it has, those included of which no item can be made. */
  readonly entries: number;
  /** True when nothing changed since the last time; there are no items then. */
  readonly isSame: boolean;
  /** What its reader should know, such as why there is nothing. */
  readonly note: Bilingual | null;
  readonly memory: Memory;
}

/** An answer without items, and why. */
export function nothing(memory: Memory, note: Bilingual | null = null): Fetched {
  return { items: [], entries: 0, isSame: true, note, memory };
}
