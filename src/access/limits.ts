/** What a running server bears of one peer, in one table. Times are in milliseconds. */
export const limits: Limits = {
  /** Wrong tokens: so many are free, then each doubles the wait, from the first to the longest; a peer that stays away is forgotten. */
  guesses: { free: 5, firstWait: 1_000, longestWait: 15 * 60_000, forgetAfter: 60 * 60_000 },
  /** Writes in a minute: of this machine, whose editor saves while its author types, and of the bearers of one token. */
  writes: { here: 3_000, token: 600 },
  /**
   * What makes this program ask other servers, in a minute: pages that are fetched because somebody names them, and sweeps, each over all
   * links or pictures of a day.
   */
  web: { pages: { here: 600, token: 120 }, sweeps: { here: 30, token: 6 } },
  /** Connections at one time, of all and of one other machine; how long one may take to say what it asks. */
  connections: { all: 1_000, peer: 100, headers: 15_000 },
  /** Peers and sessions that are remembered; the oldest go first. */
  remembered: 10_000,
  /** How long a login lasts. */
  session: 30 * 24 * 60 * 60_000,
};

/** How other servers are asked: `pages` one by one, `sweeps` all that a day links to. */
export type WebUse = 'pages' | 'sweeps';

interface Limits {
  readonly guesses: { readonly free: number; readonly firstWait: number; readonly longestWait: number; readonly forgetAfter: number };
  readonly writes: { readonly here: number; readonly token: number };
  readonly web: Readonly<Record<WebUse, { readonly here: number; readonly token: number }>>;
  readonly connections: { readonly all: number; readonly peer: number; readonly headers: number };
  readonly remembered: number;
  readonly session: number;
}
