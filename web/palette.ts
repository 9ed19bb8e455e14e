import { type FoundLine, searchSource } from './search-source.js';

/** ⌘K or Ctrl K opens a box over any page that finds entries while one types. */
export function openPaletteByKey(): void {
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
    if (!searchSourceExists()) return;
    event.preventDefault();
    palette ??= makePalette();
    palette.open();
  });
}

let palette: { open(): void } | undefined;

function searchSourceExists(): boolean {
  const { search, searchModule } = document.documentElement.dataset;
  return search !== undefined || searchModule !== undefined;
}

const words =
  document.documentElement.lang === 'en'
    ? {
        name: 'Search the log',
        all: 'All results: Enter without choosing',
        none: 'Nothing found',
        lost: 'The index did not arrive. Try again.',
      }
    : { name: '搜索日志', all: '直接回车看全部结果', none: '没有找到', lost: '索引没有取到，请再试一次。' };

function makePalette(): { open(): void } {
  const dialog = document.createElement('dialog');
  dialog.className = 'palette';
  dialog.setAttribute('aria-label', words.name);
  const input = document.createElement('input');
  Object.assign(input, { className: 'input', type: 'search', placeholder: words.name, autocomplete: 'off', spellcheck: false });
  const list = document.createElement('ul');
  list.id = 'palette-lines';
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-label', words.name],
    ['aria-controls', list.id],
    ['aria-expanded', 'true'],
    ['aria-autocomplete', 'list'],
  ] as const)
    input.setAttribute(name, value);
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.name);
  const state = document.createElement('p');
  state.setAttribute('role', 'status');
  dialog.append(input, list, state);
  document.body.append(dialog);

  let chosen = -1;
  let latest = 0;
  const choose = (next: number): void => {
    const options = [...list.children];
    chosen = options.length === 0 ? -1 : (next + options.length) % options.length;
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === chosen));
    const option = options[chosen];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const find = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    let lines: readonly FoundLine[] = [];
    let said = words.all;
    try {
      if (input.value.trim() !== '') lines = (await (await searchSource())?.lines(input.value)) ?? [];
      if (input.value.trim() !== '' && lines.length === 0) said = words.none;
    } catch {
      said = words.lost;
    }
    if (mine !== latest) return;
    list.replaceChildren(...lines.map(optionOf));
    state.textContent = said;
    chosen = -1;
    input.removeAttribute('aria-activedescendant');
  };
  const go = (): void => {
    const href = list.children[chosen]?.getAttribute('data-href');
    const form = document.querySelector<HTMLFormElement>('.find form, form.query');
    if (href) location.assign(href);
    else if (form && input.value.trim() !== '') location.assign(`${form.action.split('?')[0]}?${new URLSearchParams({ q: input.value })}`);
  };
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || void find());
  input.addEventListener('compositionend', () => void find());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === 'Enter') go();
    // A search box would only empty itself, and the box stay open.
    else if (event.key === 'Escape') dialog.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // A click beside the box closes it.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  return {
    open: () => {
      if (dialog.open) return;
      dialog.showModal();
      input.select();
      void find();
    },
  };
}

function optionOf(line: FoundLine, at: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `palette-${at}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.setAttribute('data-href', line.href);
  const date = document.createElement('time');
  date.textContent = line.date;
  const title = document.createElement('span');
  title.textContent = line.title;
  option.append(date, title);
  option.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey) open(line.href, '_blank', 'noopener');
    else location.assign(line.href);
  });
  return option;
}
