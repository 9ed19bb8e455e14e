import { isTyping } from './typing.js';

/** Loads the page anew when a stream says that the log changed, but not under a reader who is typing. */
export function followLog(): void {
  const { live, version } = document.documentElement.dataset;
  if (live === undefined) return;
  let stream: EventSource | null = null;
  let isOld = false;
  const reload = (): void => {
    const active = document.activeElement;
    if (isOld && !(isTyping(active) && 'value' in active && active.value !== '')) location.reload();
  };
  // A browser opens six connections to a server at most: a page nobody looks at gives its own back.
  const listen = (): void => {
    stream?.close();
    if (document.visibilityState !== 'visible') return;
    stream = new EventSource(live);
    stream.addEventListener('version', (event) => {
      isOld = event.data !== version;
      reload();
    });
  };
  addEventListener('focusout', () => setTimeout(reload, 200));
  addEventListener('pagehide', () => stream?.close());
  addEventListener('pageshow', listen);
  document.addEventListener('visibilitychange', listen);
}
