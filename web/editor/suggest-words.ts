import { type SuggestionList, showSuggestions } from './suggestion-list.js';
import { type Suggestions, suggestions, tagWords } from './suggestions.js';

/** How many words are offered at once. */
const most = 8;

/** Which words a field takes, where the one that is being written begins, and what stands after a chosen one. */
interface Kind {
  words(suggested: Suggestions): readonly string[];
  /** The beginning of the word before the caret; null where none is written. */
  typed(before: string): string | null;
  readonly after: string;
  /** Whether words that hold what is typed elsewhere than at their beginning are offered too. */
  readonly isLoose: boolean;
}

const kinds: Readonly<Record<string, Kind>> = {
  tags: { words: tagWords, typed: (before) => /[^,，、;；|/#\s]*$/.exec(before)?.[0] ?? '', after: ', ', isLoose: true },
  // A venue stands before the title: "CVPR 2022 | …".
  venues: {
    words: ({ venues }) => venues,
    typed: (before) => /^[A-Za-z][A-Za-z]+[ \d]*$/.exec(before)?.[0] ?? null,
    after: ' | ',
    isLoose: false,
  },
};

/** Fields with `data-suggest` offer words of the log while one types: arrow keys choose, Enter or Tab takes, Escape closes. */
export function suggestWords(): void {
  let open: SuggestionList | null = null;
  const close = (): void => {
    open?.remove();
    open = null;
  };
  const offer = async (field: HTMLInputElement | HTMLTextAreaElement): Promise<void> => {
    const kind = kinds[field.dataset.suggest ?? ''];
    const before = field.value.slice(0, field.selectionStart ?? 0);
    const typed = kind?.typed(before) ?? null;
    if (!kind || typed === null) return close();
    const words = matching(kind, await suggestions(), typed, field.value);
    if (document.activeElement !== field || field.value.slice(0, field.selectionStart ?? 0) !== before) return;
    close();
    if (words.length > 0) open = showSuggestions(field, words, (word) => take(field, typed, word, kind.after, close));
  };
  document.addEventListener('input', (event) => {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (isComposing || !isSuggesting(event.target)) return;
    void offer(event.target);
  });
  document.addEventListener('compositionend', (event) => isSuggesting(event.target) && void offer(event.target));
  document.addEventListener('focusout', () => close());
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || !isSuggesting(event.target)) return;
      if (event.key === 'ArrowDown' && !open && event.target.dataset.suggest === 'tags') void offer(event.target);
      else if (!open?.key(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') close();
    },
    true,
  );
}

function isSuggesting(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.dataset.suggest !== undefined;
}

/** Words that begin with what is typed, then those that hold it; none that stand in the field already. */
function matching(kind: Kind, suggested: Suggestions, typed: string, value: string): string[] {
  const folded = typed.normalize('NFKC').toLowerCase();
  const there = new Set(value.split(/[,，、;；|/#\s]+/));
  const words = kind.words(suggested).filter((word) => !there.has(word) && word !== typed);
  const starts = words.filter((word) => word.toLowerCase().startsWith(folded));
  const holds = kind.isLoose ? words.filter((word) => !starts.includes(word) && word.toLowerCase().includes(folded)) : [];
  return [...starts, ...holds].slice(0, most);
}

function take(field: HTMLInputElement | HTMLTextAreaElement, typed: string, word: string, after: string, close: () => void): void {
  const caret = field.selectionStart ?? field.value.length;
  close();
  const isLast = field.value.slice(caret).trim() === '';
  field.setRangeText(word + (isLast ? after : ''), caret - typed.length, caret, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
