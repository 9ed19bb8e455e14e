import { isTyping } from './typing.js';

/**
 * Loads the page anew when a stream says that the log changed, but not under a reader who is typing, has just sent a form, or
 * goes through a list that holds it.
 */
export function followLog(): void {
  const { live, version } = document.documentElement.dataset;
  if (live === undefined) return;
  let stream: EventSource | null = null;
  let isOld = false;
  let sent: SubmitEvent | null = null;
  // Loading anew would take the place of the page that answers, and nobody would see what came of the form.
  const isLeaving = (): boolean => sent !== null && !sent.defaultPrevented;
  const reload = (): void => {
    const active = document.activeElement;
    if (isOld && !isLeaving() && !document.querySelector('[data-held]') && !(isTyping(active) && 'value' in active && active.value !== ''))
      location.reload();
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
  addEventListener('submit', (event) => {
    sent = event;
  });
  addEventListener('focusout', () => setTimeout(reload, 200));
  addEventListener('pagehide', () => stream?.close());
  addEventListener('pageshow', () => {
    sent = null;
    listen();
  });
  document.addEventListener('visibilitychange', listen);
}
