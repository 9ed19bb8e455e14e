/** Keeps what is typed in the draft. */
export interface Keeper {
  /** Resolves when the draft has all that is typed; false when the server did not take it. */
  flush(): Promise<boolean>;
  /** Sends a step of the page and goes where the server leads. */
  send(fields: Readonly<Record<string, string>>): Promise<void>;
}

/** Milliseconds without a key after which the form is sent. */
const pause = 500;

/** What the server draws anew after each step; the form that somebody types into stays. */
const drawn = ['state', 'acts', 'order', 'preview', 'findings', 'diff', 'conflict-place'];

/** Sends the form when nobody typed for a moment, one request after the other, and before the page is left. */
export function startKeeping(): Keeper {
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> = Promise.resolve(true);

  const keep = async (): Promise<boolean> => {
    const form = formOfPage();
    if (!isDirty || !form) return true;
    isDirty = false;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: fieldsOf(form, 'set') });
      draw(await answer.text(), answer.url, form);
      return answer.ok;
    } catch {
      isDirty = true;
      document.querySelector('#editor')?.setAttribute('data-lost', '');
      tell(document.querySelector('#editor'));
      return false;
    }
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    running = running.then(keep, keep);
    return running;
  };

  document.addEventListener('input', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('#form')) return;
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!isDirty || form.id === 'form' || form.id === 'paste-form') return;
    event.preventDefault();
    const action = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
    void flush().then(async (isKept) => {
      if (isKept) await sendFrom(form.action, { revision: revision(), do: action, n: number() });
    });
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#order a, #blank') : null;
    if (!link || !isDirty || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    void flush().then((isKept) => isKept && location.assign(link.href));
  });
  addEventListener('pagehide', () => {
    const form = formOfPage();
    if (isDirty && form) navigator.sendBeacon(form.action, fieldsOf(form, 'set'));
  });
  return {
    flush,
    send: async (fields) => {
      const form = formOfPage();
      if (form && (await flush())) await sendFrom(form.action, { revision: revision(), ...fields });
    },
  };
}

function formOfPage(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('#form');
}

function fieldsOf(form: HTMLFormElement, action: string): FormData {
  const fields = new FormData(form);
  fields.set('do', action);
  return fields;
}

/** Posts fields, and shows the page that the server leads to. */
async function sendFrom(action: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const answer = await fetch(action, { method: 'POST', body });
  location.assign(answer.redirected ? answer.url : location.href);
}

function revision(): string {
  return document.querySelector<HTMLInputElement>('#form [name=revision]')?.value ?? '0';
}

function number(): string {
  return document.querySelector<HTMLInputElement>('#form [name=n]')?.value ?? 'new';
}

/** Takes over what the server drew: all but the fields that somebody may be typing into. */
function draw(html: string, address: string, form: HTMLFormElement): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const id of drawn) {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (old && fresh) old.replaceWith(document.adoptNode(fresh));
  }
  const [own, fresh] = [form.querySelector<HTMLInputElement>('[name=n]'), page.querySelector<HTMLInputElement>('#form [name=n]')];
  if (fresh && own) own.value = fresh.value;
  const revision = page.querySelector<HTMLInputElement>('#form [name=revision]')?.value;
  for (const field of document.querySelectorAll<HTMLInputElement>('[name=revision]')) field.value = revision ?? field.value;
  for (const place of form.querySelectorAll('.field-problem')) place.textContent = page.getElementById(place.id)?.textContent ?? '';
  if (address.startsWith(location.origin) && !address.endsWith('/form')) history.replaceState(history.state, '', address);
  tell(page.querySelector('.notice.said'));
}

/** Says a sentence of the server where the page says such things. */
function tell(from: Element | null): void {
  const place = document.querySelector('#hints');
  if (!place) return;
  const text = from?.id === 'editor' ? (from.getAttribute('data-unreachable') ?? '') : (from?.textContent ?? '');
  place.textContent = text;
}
