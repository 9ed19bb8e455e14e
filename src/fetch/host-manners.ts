/** How often, and how many times at once, hosts that belong together are asked. */
export interface HostManners {
  /** Names the hosts together; stands in a file's name. */
  readonly name: string;
  readonly atOnce: number;
  /** Milliseconds from one request to the next, those of other processes with this log included; 0 for no such rule. */
  readonly interval: number;
}

/** The manners for a host. */
export function hostManners(host: string): HostManners {
  const strict = strictHosts.find(({ name }) => host === name || host.endsWith(`.${name}`));
  return strict ?? { name: host, atOnce: 4, interval: 0 };
}

/** How many requests run at once over all hosts. */
export const mostAtOnce = 16;

/** Hosts that ask for more restraint, by the end of their names. */
const strictHosts: readonly HostManners[] = [
  // https://info.arxiv.org/help/api/tou.html: one request in three seconds, one connection, for all machines under one's control.
  { name: 'arxiv.org', atOnce: 1, interval: 3000 },
];
