import type { Keeper } from './keep-draft.js';

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
  const hints = document.querySelector<HTMLElement>('#hints');
  if (!form || !field || !hints) return;
  const { address = '', waiting = '' } = form.dataset;
  field.addEventListener('paste', () => setTimeout(() => form.requestSubmit(), 0));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const link = field.value.trim();
    if (link === '' || field.disabled) return;
    [hints.textContent, field.disabled] = [waiting, true];
    try {
      const answer = await fetch(`${address}?input=${encodeURIComponent(link)}`);
      const body = await answer.json();
      if (!answer.ok) throw new Error([body.error?.message, body.error?.hint].filter(Boolean).join(' '));
      await keepEntry(body as Captured, keeper);
    } catch (error) {
      hints.textContent = error instanceof Error ? error.message : String(error);
      field.disabled = false;
      field.focus();
    }
  });
}

/** The rows of a form that has no more than one of each are joined into what the server reads as several. */
async function keepEntry({ url, title, abstract, papers, code }: Captured, keeper: Keeper): Promise<void> {
  if (!(await keeper.flush())) return;
  const page = document.querySelector<HTMLFormElement>('#form');
  if (!page) return;
  const body = new FormData();
  const fields = { n: 'new', do: 'set', title, url: url ?? '', relevance: '0', abstract: abstract ?? '', keyPoints: '', tips: '' };
  const revision = page.querySelector<HTMLInputElement>('[name=revision]')?.value ?? '0';
  for (const [name, value] of Object.entries({ revision, ...fields })) body.append(name, value);
  const rows = [...papers.map((link) => ['paper', link] as const), ...code.map((link) => ['code', link] as const)];
  for (const [kind, link] of rows) {
    body.append(`${kind}-title`, link.title ?? '');
    body.append(`${kind}-url`, link.url);
  }
  const answer = await fetch(page.action, { method: 'POST', body });
  location.assign(answer.redirected ? answer.url : location.href);
}
