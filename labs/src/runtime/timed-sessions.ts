import type { Timing } from '../lab.js';
import type { Stopwatch } from '../stopwatch.js';
import type { Backend, OpenSession } from './session.js';

/** A way to open networks that says what they ran on, and how long each that has a name took. */
export interface TimedSessions {
  readonly openSession: OpenSession;
  backends(): Backend[];
  networks(): Timing[];
}

/** Opens networks as before, and keeps count. */
export function timedSessions(openSession: OpenSession, watch: Stopwatch): TimedSessions {
  const backends = new Set<Backend>();
  return {
    async openSession(model, options = {}) {
      const session = await openSession(model, options);
      backends.add(session.backend);
      const { name } = options;
      if (name === undefined) return session;
      return { ...session, run: (feeds, wanted) => watch.time(name, () => session.run(feeds, wanted)) };
    },
    backends: () => [...backends],
    networks: () => watch.timings(),
  };
}
