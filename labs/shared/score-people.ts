import { type BoxXyxy, intersectionOverUnion } from '../src/detect/box.js';
import labels from './people-walking.json' with { type: 'json' };

/** Somebody in a labelled frame: who, where, and whether in clear sight. */
export type LabelledPerson = readonly [name: string, left: number, top: number, right: number, bottom: number, isClear: boolean];

/** The labelled frames of a clip, by their number. */
export type Labels = ReadonlyMap<number, readonly LabelledPerson[]>;

/** Somebody whom a program found. */
export interface FoundBox {
  /** Null for a program that does not say who is who. */
  readonly id: number | null;
  readonly box: BoxXyxy;
}

/** How well people were found. */
export interface Score {
  /** People in clear sight, in all labelled frames together, and how many of them were found. */
  readonly clear: number;
  readonly found: number;
  /** Others found, whom nobody had to find. */
  readonly others: number;
  /** Skeletons where nobody is. */
  readonly wrong: number;
  /** From one labelled frame to the next the same person has another number, while they touch nobody in either. */
  readonly switches: number;
}

/** The boxes of people-walking.json; the rule by which they were drawn is in it. */
export function readLabels(): Labels {
  const frames = labels.frames as unknown as Record<string, LabelledPerson[]>;
  return new Map(Object.entries(frames).map(([frame, people]) => [Number(frame), people]));
}

/**
 * Compares what was found with the labels. Boxes that share more than 0.4 are one person, those that share most first; a box that shares less than
 * 0.1 with everybody is wrong.
 * @param found for each frame of the clip; only labelled ones are looked at
 */
export function scorePeople(labels: Labels, found: readonly (readonly FoundBox[])[]): Score {
  let score: Score = { clear: 0, found: 0, others: 0, wrong: 0, switches: 0 };
  let before = new Map<string, { readonly id: number | null; readonly isAlone: boolean }>();
  for (const [frame, people] of labels) {
    const seen = found[frame] ?? [];
    const matches = matchBoxes(people, seen);
    const now = new Map<string, { readonly id: number | null; readonly isAlone: boolean }>();
    for (const [place, match] of matches) {
      const person = people[place] as LabelledPerson;
      now.set(person[0], { id: seen[match]?.id ?? null, isAlone: isAlone(person, people) });
    }
    const isFound = (place: number) => matches.has(place);
    const switched = [...now].filter(([name, { id, isAlone: alone }]) => {
      const last = before.get(name);
      return last && last.id !== id && last.isAlone && alone;
    });
    score = {
      clear: score.clear + people.filter((person) => person[5]).length,
      found: score.found + people.filter((person, k) => person[5] && isFound(k)).length,
      others: score.others + people.filter((person, k) => !person[5] && isFound(k)).length,
      wrong: score.wrong + seen.filter(({ box }) => people.every((person) => intersectionOverUnion(box, boxOf(person)) < 0.1)).length,
      switches: score.switches + switched.length,
    };
    before = now;
  }
  return score;
}

/** For each person found, the place of their box. */
function matchBoxes(people: readonly LabelledPerson[], found: readonly FoundBox[]): Map<number, number> {
  const pairs = people
    .flatMap((person, place) => found.map(({ box }, match) => ({ place, match, shared: intersectionOverUnion(box, boxOf(person)) })))
    .filter(({ shared }) => shared > 0.4)
    .sort((a, b) => b.shared - a.shared);
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const { place, match } of pairs) {
    if (matches.has(place) || taken.has(match)) continue;
    matches.set(place, match);
    taken.add(match);
  }
  return matches;
}

function isAlone(person: LabelledPerson, people: readonly LabelledPerson[]): boolean {
  return people.every((other) => other === person || intersectionOverUnion(boxOf(person), boxOf(other)) === 0);
}

function boxOf([, left, top, right, bottom]: LabelledPerson): BoxXyxy {
  return [left, top, right, bottom];
}
