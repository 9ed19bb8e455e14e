import type { Shelf } from './browser-shelf.js';
import { drawPage, quietAddress, readPage, showLost, tell, words } from './draw-page.js';
import { entrySheet } from './entry-sheet.js';
import { holdFocus } from './hold-focus.js';
import { keepOnShelf } from './keep-on-shelf.js';
import { type Answer, get, post } from './post.js';
import { openForm, type Sheet } from './sheet.js';
import { takeOver } from './take-over.js';

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

/** Sends what is typed when nobody typed for a moment, one request after the other, and before each step. */
export function startKeeping(shelf: Shelf, key: string, onOtherSheet: () => void): Keeper {
  let sheet: Sheet = entrySheet;
  let isDirty = false;
  let isSending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const name = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  /** What stood in the sheet when the server last took it, or drew it. */
  let known = sheet.fields();
  const shelving = keepOnShelf(shelf, name, key, () => sheet);

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work, work);
    running = next.catch(() => {});
    return next;
  };
  const sendLater = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(keep), delay);
  };
  const lose = async (isAway: boolean): Promise<Outcome> => {
    isDirty = true;
    sendLater(again);
    if (isAway) tell('');
    showLost((await shelving.settled()) ? (isAway ? 'lost' : 'refused') : 'onlyHere');
    return isAway ? 'away' : 'refused';
  };
  const showAll = (page: Document): void => {
    const shown = sheet.show(page, known);
    if (!shown) {
      sheet.close();
      sheet = entrySheet;
      takeOver('form-place', page);
      onOtherSheet();
    }
    known = shown ?? sheet.fields();
  };

  /** Sends what is typed, and takes over what the server makes of it; what is typed meanwhile stays. */
  const keep = async (): Promise<Outcome> => {
    const form = openForm();
    if (!isDirty || !form) return 'taken';
    [isDirty, isSending] = [false, true];
    const sent = sheet.fields();
    sent.set('window', name);
    const answer = await post(form.action, sent, sheet.before());
    isSending = false;
    const page = answer && readPage(answer.text);
    if (!answer || !page) return await lose(!answer);
    const isStale = answer.status === 409;
    holdFocus(() => {
      drawPage(page);
      known = sent;
      if (isStale) showAll(page);
      else if (answer.ok) sheet.taken(page, sent, answer.address.includes('said=joined'));
    });
    if (isStale) {
      // It is sent again with the next key or step: what both changed can be brought back.
      isDirty = true;
      showLost('refused');
      return 'refused';
    }
    if (!answer.ok) return await lose(false);
    history.replaceState(history.state, '', quietAddress(answer.address));
    if (!isDirty) shelving.drop();
    return 'taken';
  };
  const keepFirst = async (): Promise<Outcome> => {
    clearTimeout(timer);
    const outcome = await keep();
    if (outcome === 'away') tell(words('away'));
    return outcome;
  };

  /** Shows a page whole. What was typed while it came stays, or is kept and the page asked for again. */
  const show = async (answer: Answer | null, isNew: boolean): Promise<Outcome> => {
    let [shown, page] = [answer, answer && readPage(answer.text)];
    while (page && shown && isDirty && !sheet.carries(page)) {
      if ((await keepFirst()) !== 'taken') return 'refused';
      shown = await get(shown.address);
      page = shown && readPage(shown.text);
    }
    if (!shown || !page) {
      tell(words('away'));
      return 'away';
    }
    const drawn = page;
    holdFocus(() => {
      drawPage(drawn);
      showAll(drawn);
    });
    const quiet = quietAddress(shown.address);
    if (isNew && quiet !== location.href) history.pushState(null, '', quiet);
    else history.replaceState(history.state, '', quiet);
    return answer?.ok ? 'taken' : 'refused';
  };

  return {
    typed: (isComposing) => {
      isDirty = true;
      shelving.put();
      if (isComposing) clearTimeout(timer);
      else sendLater(pause);
    },
    flush: async () => {
      clearTimeout(timer);
      return (await inTurn(keep)) === 'taken';
    },
    send: (fields) =>
      inTurn(async () => {
        const outcome = await keepFirst();
        const acts = document.querySelector<HTMLFormElement>('#acts');
        if (outcome !== 'taken' || !acts) return outcome;
        const body = new FormData(acts);
        const asked = fields();
        for (const [name] of asked) body.delete(name);
        for (const [name, value] of asked) body.append(name, value);
        return await show(await post(acts.action, body, ''), false);
      }),
    open: (address, isNew) =>
      inTurn(async () => {
        if ((await keepFirst()) !== 'taken') return false;
        const answer = await get(address);
        const page = answer && readPage(answer.text);
        // Who goes on typing stays where they are.
        if (page && isDirty && !sheet.carries(page)) return false;
        return (await show(answer, isNew)) === 'taken';
      }),
    isDirty: () => isDirty || isSending,
    sheet: () => sheet,
    use: (next) => {
      sheet = next;
      if (!isDirty) known = sheet.fields();
    },
  };
}
