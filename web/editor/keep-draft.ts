import type { Shelf } from './browser-shelf.js';
import { drawPage, quietAddress, readPage, showLost, tell, words } from './draw-page.js';
import { entrySheet } from './entry-sheet.js';
import { holdFocus } from './hold-focus.js';
import { keepOnShelf } from './keep-on-shelf.js';
import { post } from './post.js';
import { openForm, type Sheet } from './sheet.js';

/** Names and values that are sent as a form. */
export type Fields = readonly (readonly [string, string | File])[];

/** What became of a step: the server took it, did not take it and said why, or did not answer. */
export type Outcome = 'taken' | 'refused' | 'away';

/** Keeps what is typed in the draft, and takes the steps of the page. */
export interface Keeper {
  /** Says that something was typed; it is sent in a moment, unless a word is being composed. */
  typed(isComposing: boolean): void;
  /** Resolves when the draft has all that is typed; false when the server did not take it. */
  flush(): Promise<boolean>;
  /** Takes a step, read when its turn comes, and shows what came of it. */
  send(fields: () => Fields): Promise<Outcome>;
  /** Shows another part of the day; `isNew` is false for one that the browser's history already has. */
  open(address: string, isNew: boolean): Promise<boolean>;
  /** Whether something is typed that the server has not said to have. */
  isDirty(): boolean;
  /** What the day is written on now. */
  sheet(): Sheet;
  /** Puts another sheet in the place of the form. */
  use(sheet: Sheet): void;
}

/** Milliseconds without a key after which the form is sent, and after which it is sent again when the server was away. */
const pause = 500;
const again = 2000;

/** Sends what is typed when nobody typed for a moment, one request after the other, and before the page is left. */
export function startKeeping(shelf: Shelf, key: string, onOtherSheet: () => void): Keeper {
  let sheet: Sheet = entrySheet;
  let isDirty = false;
  let isSending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const shelving = keepOnShelf(shelf, key, () => sheet);

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work, work);
    running = next.catch(() => {});
    return next;
  };
  const sendLater = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(keep), delay);
  };
  const lose = async (isAway: boolean): Promise<false> => {
    isDirty = true;
    sendLater(again);
    if (isAway) tell('');
    showLost((await shelving.settled()) ? (isAway ? 'lost' : 'refused') : 'onlyHere');
    return false;
  };
  const showAll = (page: Document, sent: FormData): void => {
    if (sheet.show(page, sent)) return;
    sheet.close();
    sheet = entrySheet;
    const [place, fresh] = [document.getElementById('form-place'), page.getElementById('form-place')];
    if (place && fresh) place.replaceWith(document.adoptNode(fresh));
    onOtherSheet();
  };
  const keep = async (): Promise<boolean> => {
    const form = openForm();
    if (!isDirty || !form) return true;
    [isDirty, isSending] = [false, true];
    const sent = sheet.fields();
    const answer = await post(form.action, sent, sheet.before());
    isSending = false;
    const page = answer && readPage(answer.text);
    if (!answer || !page) return lose(!answer);
    const isStale = answer.status === 409;
    holdFocus(() => {
      drawPage(page);
      if (isStale) showAll(page, sent);
      else if (answer.ok) sheet.taken(page, sent, answer.address.includes('said=joined'));
    });
    if (isStale) showLost('refused');
    if (!answer.ok) return isStale ? false : lose(false);
    history.replaceState(history.state, '', quietAddress(answer.address));
    if (!isDirty) shelving.drop();
    return true;
  };
  const show = (page: Document, address: string, isNew: boolean): void => {
    const sent = sheet.fields();
    holdFocus(() => {
      drawPage(page);
      showAll(page, sent);
    });
    const quiet = quietAddress(address);
    if (isNew && quiet !== location.href) history.pushState(null, '', quiet);
    else history.replaceState(history.state, '', quiet);
  };
  const keepFirst = async (): Promise<boolean> => {
    clearTimeout(timer);
    if (await keep()) return true;
    if (document.getElementById('said')?.hidden) tell(words('away'));
    return false;
  };
  return {
    typed: (isComposing) => {
      isDirty = true;
      shelving.put();
      if (isComposing) clearTimeout(timer);
      else sendLater(pause);
    },
    flush: () => {
      clearTimeout(timer);
      return inTurn(keep);
    },
    send: (fields) =>
      inTurn(async () => {
        const [form, acts] = [openForm(), document.querySelector<HTMLFormElement>('#acts')];
        if (!form || !acts || !(await keepFirst())) return 'away';
        const body = new FormData(acts);
        const asked = fields();
        for (const [name] of asked) body.delete(name);
        for (const [name, value] of asked) body.append(name, value);
        const answer = await post(form.action, body, '');
        const page = answer && readPage(answer.text);
        if (answer && page) show(page, answer.address, false);
        else tell(words('away'));
        return !page ? 'away' : answer?.ok ? 'taken' : 'refused';
      }),
    open: (address, isNew) =>
      inTurn(async () => {
        if (!(await keepFirst())) return false;
        const answer = await fetch(address).catch(() => null);
        const page = answer && readPage(await answer.text());
        if (answer && page) show(page, answer.url, isNew);
        else tell(words('away'));
        return page !== null;
      }),
    isDirty: () => isDirty || isSending,
    sheet: () => sheet,
    use: (next) => {
      sheet = next;
    },
  };
}
