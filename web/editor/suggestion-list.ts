import { announce } from './announce.js';

/** A list of words under a field. */
export interface SuggestionList {
  /** Takes a key of the field; false when the key is none of the list's. */
  key(name: string): boolean;
  remove(): void;
}

/** Shows words under a field. None is chosen until an arrow key chooses one, so that Enter and Tab stay what they are. */
export function showSuggestions(field: HTMLElement, words: readonly string[], take: (word: string) => void): SuggestionList {
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', document.getElementById('announcer')?.dataset.suggestions ?? '');
  const options = words.map((word, at) => {
    const option = document.createElement('li');
    option.id = `suggestion-${at}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.textContent = word;
    // The field keeps the focus.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => take(word));
    return option;
  });
  list.append(...options);
  field.after(list);
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');
  announce('offered', { count: words.length });

  let chosen = -1;
  const choose = (next: number): void => {
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = (next + options.length) % options.length;
    const option = options[chosen];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option?.id ?? '');
  };
  return {
    key: (name) => {
      const word = words[chosen];
      if (name === 'ArrowDown') choose(chosen + 1);
      else if (name === 'ArrowUp') choose(chosen < 0 ? -1 : chosen - 1);
      else if ((name === 'Enter' || name === 'Tab') && word !== undefined) take(word);
      else return name === 'Escape';
      return true;
    },
    remove: () => {
      list.remove();
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant']) field.removeAttribute(name);
    },
  };
}
