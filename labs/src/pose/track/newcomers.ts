import { matchPeople } from './match-people.js';
import { type Candidate, newTrack, seenAgain, type Track } from './track.js';

/** People whom the detector has found and who are not believed yet. */
export interface Newcomers<Seen extends Candidate> {
  /** Whom the detector found in a picture and nobody knows. */
  found(candidates: readonly Seen[], sight: NewcomerSight<Seen>): void;
  /** Whether somebody would be believed if the detector found them once more. */
  awaitsOne(): boolean;
}

/** A picture in which people are found whom nobody knows. */
export interface NewcomerSight<Seen extends Candidate> {
  /** In seconds. */
  readonly time: number;
  /** Whether somebody may be one of those who are known, seen twice. */
  isAmongOthers(seen: Candidate): boolean;
  /** Somebody has been found often enough. */
  believe(track: Track, seen: Seen): void;
}

/** How often the detector must find somebody new: once more to be sure, and for longer in the place of others, where it sees people twice. */
const sightings = { alone: 2, amongOthers: 5 };

/** Begins with nobody. */
export function newcomersOf<Seen extends Candidate>(): Newcomers<Seen> {
  let known: (Track & { readonly sightings: number })[] = [];
  let isAwaiting = false;
  return {
    found(candidates, { time, isAmongOthers, believe }) {
      const again = matchPeople(known, candidates, time);
      const still: typeof known = [];
      for (const [k, candidate] of candidates.entries()) {
        const before = known[again[k] ?? -1];
        const track = before
          ? { ...seenAgain(before, candidate, time, true), sightings: before.sightings + 1 }
          : { ...newTrack(candidate, time), sightings: 1 };
        if (track.sightings >= (isAmongOthers(candidate) ? sightings.amongOthers : sightings.alone)) believe(track, candidate);
        else still.push(track);
      }
      known = still;
      isAwaiting = still.some((track) => track.time === time && track.sightings === sightings.alone - 1 && !isAmongOthers(track));
    },
    awaitsOne: () => isAwaiting,
  };
}
