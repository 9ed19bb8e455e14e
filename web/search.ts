import { completeQueries } from './completions.js';
import { searchSource } from './search-source.js';

/** How long after a key nothing more is expected, in milliseconds. */
const pause = 120;

/** Shows on the search page what is found while one types; a form without this script. */
export function searchAsOneTypes(): void {
  const form = document.querySelector<HTMLFormElement>('form.query');
  const results = document.querySelector<HTMLElement>('[data-results]');
  const input = form?.querySelector('input');
  if (!form || !results || !input) return;
  const isStatic = document.documentElement.hasAttribute('data-search-module');
  let latest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const show = async (from: number): Promise<void> => {
    const source = searchSource();
    if (!source) return;
    const query = input.value;
    latest += 1;
    const mine = latest;
    results.setAttribute('aria-busy', 'true');
    let html: string;
    try {
      html = await (await source).results(query, from);
    } catch {
      // The form still works where a server answers; a static page says so.
      html = isStatic
        ? `<p class="notice">${document.documentElement.lang === 'en' ? 'The index did not arrive. Try again.' : '索引没有取到，请再试一次。'}</p>`
        : results.innerHTML;
    }
    if (mine !== latest) return;
    results.innerHTML = html;
    results.removeAttribute('aria-busy');
  };
  const remember = (): void => {
    const address = new URL(location.href);
    address.searchParams.delete('from');
    const query = input.value.trim();
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(history.state, '', address);
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      remember();
      void show(0);
    }, pause);
  };

  completeQueries(input);
  // Pinyin on its way to Han is no query yet.
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || soon());
  input.addEventListener('compositionstart', () => clearTimeout(waiting));
  input.addEventListener('compositionend', soon);
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting);
    if (!isStatic) return;
    event.preventDefault();
    remember();
    void show(0);
  });
  if (isStatic) {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get('q') ?? '';
    if (input.value !== '') void show(Number(asked.get('from')) || 0);
  }
  if (input.value === '') input.focus();
}
