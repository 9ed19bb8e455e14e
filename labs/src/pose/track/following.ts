import type { BoxXyxy } from '../../detect/box.js';
import type { PersonPose } from '../landmarks/person-pose.js';
import type { Candidate } from './track.js';

/** Says who is who from picture to picture. For each picture: `detected` if the detector looked, `found` for some of the unseen, then `present`. */
export interface Following<Seen extends Candidate> {
  /** Whom the detector found. */
  detected(seen: readonly Seen[], time: number): void;
  /**
   * Whom the detector did not find, and where to look for them. Those whom it has not found for long are taken for gone, and so is who walks out of
   * the picture when the detector looked and did not find them.
   */
  unseen(time: number, picture: Sight): Unseen[];
  /** Somebody unseen was seen where they should be; it is not believed of somebody in quite another pose, or in another person's place. */
  found(id: number, seen: Seen, time: number): void;
  /** Whether somebody who was in the last picture should be in this one, and was not seen so far. Who walks out, or behind somebody seen, need not be. */
  misses(time: number, picture: Pick<Sight, 'width'>): boolean;
  /** The boxes in which nobody is seen so far; whoever is seen in one of the others counts as detected. */
  emptyBoxes(boxes: readonly BoxXyxy[]): BoxXyxy[];
  /**
   * Somebody small who need not be looked at in this picture: known, looked at in the picture before, in a box where nobody else can be; null where
   * there is no such person.
   */
  movedInto(box: BoxXyxy, boxes: readonly BoxXyxy[], time: number): Candidate | null;
  /** Whether somebody new would be believed if the detector found them once more. */
  awaitsNewcomer(): boolean;
  /** All who are in the picture, by id. */
  present(time: number): Present<Seen>[];
}

/** A picture in which somebody is looked for. */
export interface Sight {
  /** In pixels. */
  readonly width: number;
  /** Whether the detector has looked at it. */
  readonly isDetected: boolean;
}

/** Somebody whom the detector did not find. */
export interface Unseen {
  readonly id: number;
  readonly expected: Candidate;
  readonly others: readonly BoxXyxy[];
  /** The detector did not look, somebody looked at them in the picture before, and nobody else is near. */
  readonly mayRest: boolean;
}

/** Somebody in the picture. */
export interface Present<Seen extends Candidate> {
  readonly id: number;
  readonly seen: Seen;
  readonly smooth: PersonPose;
}
