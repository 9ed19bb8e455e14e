import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { LiveLog } from './live.js';

/** Says the log's version now and at every change, and a comment now and then so that the line stays open. */
export function liveVersions(context: Context, live: LiveLog): Response {
  // Nobody reads the answer to HEAD, so nobody would ever end it.
  if (context.req.method === 'HEAD') return context.body(null, 200, { 'content-type': 'text/event-stream' });
  return streamSSE(context, async (stream) => {
    const tell = (version: string) => void stream.writeSSE({ event: 'version', data: version });
    const stop = live.listen(tell);
    const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
    tell(
      await live.current().then(
        (state) => state.version,
        () => 'lost',
      ),
    );
    const pulse = setInterval(() => void stream.write(': \n\n'), 25_000);
    await ended;
    clearInterval(pulse);
    stop();
  });
}
