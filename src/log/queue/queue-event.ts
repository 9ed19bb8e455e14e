import type { LinkValue } from '../edit/link-value.js';

/** Where a log notes what is to be read: a line each time, only ever added to, in git. */
export const queuePath = '.daybook/to-read.jsonl';

/** A line of the journal of what is to be read. Lines may stand in any order: each names the link that it is about by its id. */
export type QueueEvent = AddedEvent | CapturedEvent | ClosedEvent;

/** A link was queued, before anything is known of its page. */
export interface AddedEvent {
  readonly event: 'added';
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly url: string;
  /** As it was typed. */
  readonly title?: string | undefined;
  /** What somebody marked on its page, or wrote of it. */
  readonly abstract?: string | undefined;
}

/** Its page was read. */
export interface CapturedEvent {
  readonly event: 'captured';
  readonly id: string;
  readonly at: string;
  /** The account, publisher or host. */
  readonly site: string | null;
  /** The day it was published. */
  readonly date: string | null;
  readonly draft: QueuedDraft;
}

/** The entry that a queued link would become: an `EntryDraft` without what only its author can say. */
export interface QueuedDraft {
  readonly title: string;
  readonly url: string | null;
  readonly abstract: string | null;
  readonly papers: readonly LinkValue[];
  readonly code: readonly LinkValue[];
  readonly images: readonly string[];
}

/** It is read, or no longer wanted. */
export interface ClosedEvent {
  readonly event: 'done' | 'removed';
  readonly id: string;
  readonly at: string;
  /** The address under which it was noted: it is done while the log has an entry with it. */
  readonly noted?: string | undefined;
}

/** Events as lines of the journal. */
export function queueText(events: readonly QueueEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}
