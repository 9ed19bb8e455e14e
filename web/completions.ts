import { searchSource } from './search-source.js';

/** A way to go on with a query, as the source of searches gives it. */
export interface QueryCompletion {
  readonly label: string;
  readonly insert: string;
  readonly detail: string;
  readonly start: number;
  readonly end: number;
}

/** Offers filters and their values under a query's box while one types; ↑ ↓ choose, Tab or Enter takes, Esc closes. */
export function completeQueries(input: HTMLInputElement): void {
  const list = document.createElement('ul');
  list.className = 'completions';
  list.id = 'completions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.getAttribute('aria-label') ?? '');
  input.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(name, value);
  let offered: readonly QueryCompletion[] = [];
  let chosen = -1;
  let latest = 0;

  const show = (next: readonly QueryCompletion[]): void => {
    offered = next;
    chosen = -1;
    list.replaceChildren(...next.map(optionOf));
    list.hidden = next.length === 0;
    input.setAttribute('aria-expanded', String(next.length > 0));
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (next: number): void => {
    chosen = (next + offered.length) % offered.length;
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === chosen));
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', `completion-${chosen}`);
  };
  const take = (completion: QueryCompletion | undefined): void => {
    if (!completion) return;
    const isWhole = !completion.insert.endsWith(':');
    input.setRangeText(
      completion.insert + (isWhole && completion.end === input.value.length ? ' ' : ''),
      completion.start,
      completion.end,
      'end',
    );
    show([]);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const ask = async (): Promise<void> => {
    // What was offered belongs to what stood there before.
    show([]);
    latest += 1;
    const mine = latest;
    const caret = input.selectionStart ?? input.value.length;
    // A filter is offered once its name has begun; an empty box offers nothing unasked.
    const word = /\S*$/.exec(input.value.slice(0, caret))?.[0] ?? '';
    const source = word.length < 2 ? null : searchSource();
    const next = source ? await source.then((one) => one.completions(input.value, caret)).catch(() => []) : [];
    if (mine === latest) show(next.slice(0, 8));
  };

  input.addEventListener('input', (event) => (event as InputEvent).isComposing || void ask());
  input.addEventListener('blur', () => show([]));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Escape') show([]);
    else if ((event.key === 'Tab' || event.key === 'Enter') && chosen >= 0) take(offered[chosen]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // The box keeps the focus, so that one types on.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option) take(offered[[...list.children].indexOf(option)]);
  });
}

function optionOf(completion: QueryCompletion, at: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `completion-${at}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const label = document.createElement('code');
  label.textContent = completion.label;
  const detail = document.createElement('span');
  detail.textContent = completion.detail;
  option.append(label, detail);
  return option;
}
