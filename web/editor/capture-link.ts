import { tell } from './draw-page.js';
import type { Fields, Keeper } from './keep-draft.js';

interface Captured {
  readonly url: string | null;
  readonly title: string;
  readonly abstract: string | null;
  readonly papers: readonly { readonly title: string | null; readonly url: string }[];
  readonly code: readonly { readonly title: string | null; readonly url: string }[];
}

/** A link that is pasted becomes a new entry in the draft, filled by what its page says. */
export function captureLinks(keeper: Keeper): void {
  const form = document.querySelector<HTMLFormElement>('#paste-form');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  const { address = '', waiting = '' } = form.dataset;
  field.addEventListener('paste', () => setTimeout(() => form.requestSubmit(), 0));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const link = field.value.trim();
    if (link === '' || field.readOnly) return;
    tell(waiting);
    field.readOnly = true;
    try {
      const answer = await fetch(`${address}?input=${encodeURIComponent(link)}`);
      const body = await answer.json();
      if (!answer.ok) throw new Error([body.error?.message, body.error?.hint].filter(Boolean).join(' '));
      tell('');
      if ((await keeper.send(() => entryFields(body as Captured))) === 'taken') field.value = '';
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
    field.readOnly = false;
  });
}

/** A whole new entry, as the form would send it. */
function entryFields({ url, title, abstract, papers, code }: Captured): Fields {
  const links = (kind: string, list: Captured['papers']): [string, string][] =>
    list.flatMap((link): [string, string][] => [
      [`${kind}-title`, link.title ?? ''],
      [`${kind}-url`, link.url],
    ]);
  return [
    ['n', 'new'],
    ['do', 'add'],
    ['title', title],
    ['url', url ?? ''],
    ['relevance', '0'],
    ['abstract', abstract ?? ''],
    ...links('paper', papers),
    ...links('code', code),
  ];
}
