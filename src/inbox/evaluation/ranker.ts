import type { TopicFinder } from '../../log/subjects/find-topics.js';
import type { Log } from '../../log/types.js';
import type { TermReader } from '../profile/profile-document.js';
import type { Candidate } from './time-split.js';

/** A way to order candidates by what a log had noted before. */
export interface Ranker {
  /** `keyword-match` */
  readonly name: string;
  /** A score for each candidate, larger for what is to stand earlier. */
  score(past: Log, candidates: readonly Candidate[], reading: Reading): Float64Array;
}

/** How texts are read. */
export interface Reading {
  readonly terms: TermReader;
  readonly topics: TopicFinder;
}
