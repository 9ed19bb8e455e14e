import type { Person } from '../find-people.js';

/** Who is in a picture or frame; masks are dropped, which would fill the memory in a long video. */
export interface FramePeople {
  readonly index: number;
  /** Seconds since the first frame. */
  readonly time: number;
  readonly people: readonly Omit<Person, 'mask'>[];
}
