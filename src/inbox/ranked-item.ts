import type { InboxItem } from './item.js';
import type { Pin } from './pin.js';

/** An item with its place in the inbox, and why it has it. */
export interface RankedItem {
  readonly item: InboxItem;
  /** 0–1: how likely its reader would note it. */
  readonly score: number;
  /** It stands here to find out whether such things are wanted, not for its score. */
  readonly isExploration: boolean;
  readonly because: Because;
}

/** A word of an item, or where it is from or who wrote it, with what that adds to its score. */
export interface WeighedWord {
  /** As it is written there. */
  readonly word: string;
  readonly kind: 'word' | 'venue' | 'author' | 'host';
  readonly weight: number;
}

/** What is behind a score. */
export interface Because {
  /** What raised it or lowered it, strongest first. */
  readonly words: readonly WeighedWord[];
  /** Past entries that it is near to, nearest first; similarity is 0–1. */
  readonly near: readonly { readonly ref: string; readonly title: string; readonly similarity: number }[];
  /** What its reader pinned, and it has. */
  readonly pins: readonly Pin[];
}
