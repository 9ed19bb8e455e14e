import type { Keeper } from './keep-draft.js';

interface Published {
  readonly files: readonly string[];
  readonly diff: string;
  readonly diagnostics: readonly { readonly line: number; readonly severity: string; readonly message: string }[];
  readonly message: string;
  readonly commit: string | null;
  readonly pushed: boolean;
}

/** Shows what a commit of the day would hold, and makes it when that is confirmed; pushes only where the box is ticked. */
export function offerPublishing(keeper: Keeper): void {
  const place = document.querySelector<HTMLElement>('#publish-place');
  if (!place) return;
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('#publish') : null;
    if (!button || !(await keeper.flush())) return;
    const words = button.dataset;
    const ask = async (options: object): Promise<Published> => {
      const body = JSON.stringify({ date: words.date, ...options });
      const answer = await fetch(words.address ?? '', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const result = await answer.json();
      if (!answer.ok) throw new Error([result.error?.message, result.error?.hint].filter(Boolean).join('\n'));
      return result as Published;
    };
    const attempt = (work: () => Promise<void>): Promise<void> =>
      work().catch((error) =>
        place.replaceChildren(panel(words.name ?? '', text('p', String(error instanceof Error ? error.message : error)))),
      );
    await attempt(async () => {
      const plan = await ask({ dryRun: true });
      if (plan.files.length === 0) return place.replaceChildren(panel(words.name ?? '', text('p', words.nothing ?? '')));
      const push = document.createElement('input');
      push.type = 'checkbox';
      const label = document.createElement('label');
      label.append(push, ` ${words.push ?? ''}`);
      const confirm = text('button', `${words.confirm ?? ''} “${plan.message}”`);
      confirm.className = 'button primary';
      confirm.addEventListener('click', () => {
        (confirm as HTMLButtonElement).disabled = true;
        void attempt(async () => {
          const done = await ask({ push: push.checked });
          const said = `${words.done ?? ''} ${done.commit?.slice(0, 7) ?? ''}${done.pushed ? ` · ${words.pushed ?? ''}` : ''}`;
          place.replaceChildren(panel(words.name ?? '', text('p', said)));
        });
      });
      const found = plan.diagnostics
        .filter(({ severity }) => severity !== 'info')
        .map(({ line, message }) => text('p', `${line}: ${message}`));
      place.replaceChildren(panel(words.name ?? '', text('p', plan.files.join(' · ')), ...found, text('pre', plan.diff), label, confirm));
      confirm.focus();
    });
  });
}

function panel(name: string, ...parts: readonly HTMLElement[]): HTMLElement {
  const section = document.createElement('section');
  section.className = 'panel publish';
  section.setAttribute('role', 'status');
  section.append(text('h2', name), ...parts);
  return section;
}

function text(tag: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}
