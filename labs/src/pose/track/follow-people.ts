import { enlarged, intersectionOverUnion } from '../../detect/box.js';
import type { Following, Present } from './following.js';
import { inCommon, matchPeople } from './match-people.js';
import { newcomersOf } from './newcomers.js';
import { boxMovedWith, type Candidate, expectedAt, isWalkingOut, movedInto, newTrack, seenAgain, type Track } from './track.js';

/** A person whom the detector has not found for longer is taken for gone, even where something looks like them. */
const secondsUndetected = 0.5;

/** A person out of sight for longer is somebody new when they come back. */
const secondsRemembered = 2;

/** So much in common with somebody makes it doubtful that there are two. */
const doubtful = 0.25;

/** Whom neither the detector nor a look sees has nobody within so much of their height: where a person walked meanwhile is a guess. */
const roomToRest = 0.25;

/** A box that shares so much with that of somebody seen is theirs. */
const sameBox = 0.5;

/** Begins with nobody. Whoever is in the first picture is believed at once. */
export function followPeople<Seen extends Candidate>(): Following<Seen> {
  let known: Track[] = [];
  const newcomers = newcomersOf<Seen>();
  let now = new Map<number, Seen>();
  let found = new Set<number>();
  let isFirst = true;
  let last = 0;
  let ids = 0;

  const welcome = (track: Track, seen: Seen): void => {
    const id = ++ids;
    known.push({ ...track, id });
    now.set(id, seen);
    found.add(id);
  };
  /** Whether a person need not be looked at in this picture, because somebody looked at them in the one before. */
  const wasLookedAt = (track: Track) => track.isLookedAt && track.time === last;
  const isAmongOthers = (seen: Candidate) => [...now.values()].some((other) => inCommon(other, seen) > doubtful);

  return {
    detected(seen, time) {
      const matches = matchPeople(known, seen, time);
      for (const [k, match] of matches.entries()) {
        const track = known[match];
        if (!track) continue;
        now.set(track.id, seen[k] as Seen);
        found.add(track.id);
      }
      const others = seen.filter((_, k) => matches[k] === -1);
      if (isFirst) for (const each of others) welcome(newTrack(each, time), each);
      else newcomers.found(others, { time, isAmongOthers, believe: welcome });
      isFirst = false;
    },
    unseen(time, { width, isDetected }) {
      const where = (track: Track) => now.get(track.id)?.box ?? expectedAt(track, time).box;
      const isGone = (track: Track) => (isDetected || track.time !== last) && isWalkingOut(track, time, width);
      return known
        .filter((track) => !now.has(track.id) && time - track.detected <= secondsUndetected && !isGone(track))
        .map((track) => {
          const expected = expectedAt(track, time);
          const room = enlarged(expected.box, roomToRest);
          const others = known.filter((other) => other !== track && time - other.time <= secondsUndetected).map(where);
          const isAlone = others.every((other) => intersectionOverUnion(room, other) === 0);
          return { id: track.id, expected, others, mayRest: !isDetected && isAlone && wasLookedAt(track) };
        });
    },
    found(id, seen, time) {
      const track = known.find((each) => each.id === id);
      if (!track) return;
      const expected = expectedAt(track, time);
      const isOther = [...now.values()].some((other) => inCommon(other, seen) > 0.4);
      if (inCommon(expected, seen) < 0.5 || isOther) return;
      now.set(id, { ...seen, box: boxMovedWith(expected.box, expected.pose, seen.pose) });
    },
    emptyBoxes(boxes) {
      return boxes.filter((box) => {
        const [id] = [...now].find(([, seen]) => intersectionOverUnion(box, seen.box) > sameBox) ?? [];
        if (id !== undefined) found.add(id);
        return id === undefined;
      });
    },
    movedInto(box, boxes, time) {
      const isAlone = boxes.every((other) => other === box || intersectionOverUnion(box, other) === 0);
      const near = known.filter((track) => intersectionOverUnion(box, expectedAt(track, time).box) > 0.1);
      const [track] = near;
      if (!isAlone || !track || near.length > 1) return null;
      const isOwn = intersectionOverUnion(box, expectedAt(track, time).box) > sameBox;
      return isOwn && wasLookedAt(track) ? movedInto(box, track) : null;
    },
    awaitsNewcomer: newcomers.awaitsOne,
    misses(time, { width }) {
      const isHidden = (track: Track) => {
        const { box } = expectedAt(track, time);
        return [...now.values()].some((other) => intersectionOverUnion(other.box, box) > doubtful);
      };
      return known.some((track) => track.time === last && !now.has(track.id) && !isWalkingOut(track, time, width) && !isHidden(track));
    },
    present(time) {
      last = time;
      const people: Present<Seen>[] = [];
      known = known.flatMap((track) => {
        const seen = now.get(track.id);
        if (!seen) return time - track.time > secondsRemembered ? [] : [track];
        people.push({ id: track.id, seen, smooth: track.smoother.next(seen.pose, time - track.time) });
        return [seenAgain(track, seen, time, found.has(track.id))];
      });
      now = new Map();
      found = new Set();
      return people;
    },
  };
}
