import { openForm } from './sheet.js';

/** Puts another window's words in a part of the form, unless somebody typed into it here since it was sent; `sent` has them then. */
export function refreshControl(control: HTMLElement, page: Document, sent: FormData): void {
  const fresh = page.querySelector<HTMLElement>(`#form [data-field=${control.dataset.field}]`);
  const inputs = inputsOf(control);
  if (!fresh || inputs.some(({ name }) => !isSame(valuesOf(inputs, name), sentValues(sent, name)))) return;
  const theirs = inputsOf(fresh);
  if (theirs.length !== inputs.length && control.contains(document.activeElement)) return;
  for (const name of new Set(theirs.map((input) => input.name))) {
    sent.delete(name);
    for (const value of valuesOf(theirs, name)) sent.append(name, value);
  }
  if (theirs.length !== inputs.length) control.replaceWith(document.adoptNode(fresh));
  else setValues(inputs, theirs);
}

function setValues(inputs: readonly HTMLInputElement[], theirs: readonly HTMLInputElement[]): void {
  for (const [at, input] of inputs.entries()) {
    const other = theirs[at];
    if (!other) continue;
    if (input.type === 'radio') input.checked = other.checked;
    else if (input.value !== other.value) input.value = other.value;
  }
}

/** Puts what was typed between `known` and `now` into the form as it was drawn anew. */
export function carryTyping(known: FormData, now: FormData): void {
  const inputs = inputsOf(openForm());
  for (const name of new Set(now.keys())) {
    const typed = sentValues(now, name);
    if (!known.has(name) || isHidden(name) || isSame(typed, sentValues(known, name))) continue;
    for (const [at, input] of inputs.filter((one) => one.name === name).entries()) {
      if (input.type === 'radio') input.checked = input.value === typed[0];
      else input.value = typed[at] ?? '';
    }
  }
}

/** What the page knows of the form and nobody types. */
function isHidden(name: string): boolean {
  return ['revision', 'before', 'n', 'do', 'view'].includes(name);
}

function inputsOf(place: HTMLElement | null): HTMLInputElement[] {
  return [...(place?.querySelectorAll<HTMLInputElement>('[name]') ?? [])];
}

function valuesOf(inputs: readonly HTMLInputElement[], name: string): string[] {
  return inputs.filter((input) => input.name === name && (input.type !== 'radio' || input.checked)).map(({ value }) => value);
}

function sentValues(sent: FormData, name: string): string[] {
  return sent.getAll(name).map((value) => String(value).replaceAll('\r\n', '\n'));
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
