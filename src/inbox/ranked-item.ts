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

/** What is behind a score. */
export interface Because {
  /** Words that raised it or lowered it, strongest first. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  /** Past entries that it is near to, nearest first; similarity is 0–1. */
  readonly near: readonly { readonly ref: string; readonly title: string; readonly similarity: number }[];
  /** What its reader pinned, and it has. */
  readonly pins: readonly Pin[];
}
