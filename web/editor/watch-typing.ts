import type { Keeper } from './keep-draft.js';

/** Keeps what is typed into the form. A word that is still being composed is not sent in halves. */
export function watchTyping(keeper: Keeper): void {
  const typed = ({ target }: Event, isComposing: boolean): void => {
    if (target instanceof Element && target.closest('#form') && !target.closest('.cm-editor')) keeper.typed(isComposing);
  };
  document.addEventListener('input', (event) => typed(event, event instanceof InputEvent && event.isComposing));
  document.addEventListener('compositionend', (event) => typed(event, false));
}
