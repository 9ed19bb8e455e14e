const key = 'daybook-places';
const mostPages = 20;
const targets = '.entry[id], .month[id], .sheaf h2[id]';

/**
 * Remembers where a reader left a long page, and when they come back to its top offers to go on from there. It never scrolls by
 * itself: an address with an anchor, and a page that the browser puts back where it was, are left alone.
 */
export function keepReadingPlace(): void {
  const kept = readPlaces();
  const before = kept.get(location.pathname);
  if (before !== undefined && location.hash === '' && isNewVisit()) offer(before);
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
}

function keep(): void {
  const height = document.documentElement.scrollHeight;
  if (height < 2.5 * innerHeight || scrollY < 0.75 * innerHeight) return;
  const places = readPlaces();
  places.delete(location.pathname);
  // Who has seen the end has nothing to go on with.
  const isDone = scrollY + innerHeight > height - 0.5 * innerHeight;
  const name = isDone ? null : nameOf(current());
  if (name !== null) places.set(location.pathname, name);
  try {
    localStorage.setItem(key, JSON.stringify([...places].slice(-mostPages)));
  } catch {
    // Storage is closed or full: the place is forgotten.
  }
}

/** The last entry or month that begins above the middle of the window. */
function current(): Element | null {
  let found: Element | null = null;
  for (const element of document.querySelectorAll(targets)) {
    if (element.getBoundingClientRect().top > innerHeight / 2) break;
    found = element;
  }
  return found;
}

/** What an entry is known by also when the day's order changes: the address of its page; else its anchor. */
function nameOf(element: Element | null): string | null {
  return element && (element.querySelector<HTMLAnchorElement>('.title a')?.pathname ?? `#${element.id}`);
}

function offer(name: string): void {
  const found = [...document.querySelectorAll(targets)].find((element) => nameOf(element) === name);
  const words = (found?.querySelector('.title, h3') ?? found)?.textContent ?? '';
  const main = document.querySelector('main');
  if (!found || !main) return;
  const link = document.createElement('a');
  link.className = 'continue';
  link.href = `#${found.id}`;
  link.textContent = (document.documentElement.lang === 'en' ? 'Continue where you stopped: ' : '接着上次读：') + words.trim().slice(0, 60);
  link.addEventListener('click', () => setTimeout(() => link.remove()));
  main.prepend(link);
}

function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type === 'navigate' && scrollY === 0;
}

/** Names by the path of their page, the page left last at the end. */
function readPlaces(): Map<string, string> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    const isPlace = (one: unknown): one is [string, string] =>
      Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string');
    return new Map(Array.isArray(read) ? read.filter(isPlace) : []);
  } catch {
    return new Map();
  }
}
