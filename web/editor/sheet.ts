/** What a day is written on: the form of an entry, or the text of the whole day. */
export interface Sheet {
  /** What stands in it now, as the server takes it. */
  fields(): FormData;
  /** What the draft had when the page was drawn last, as the server compares it. */
  before(): string;
  /** Takes over what the server made of `sent`, which then tells what it has; somebody may have typed on since. */
  taken(page: Document, sent: FormData, isJoined: boolean): void;
  /** Whether what is typed now can stand on a page that was made without it. */
  carries(page: Document): boolean;
  /**
   * Shows the draft as a page has it, with what was typed since the server had `known`. Gives what the server has then; null when the
   * page needs a sheet of another kind.
   */
  show(page: Document, known: FormData): FormData | null;
  /** Opens an entry without asking the server; false when it cannot. */
  open(n: string): boolean;
  /** Takes itself off the page. */
  close(): void;
}

/** The form that is sent, whichever sheet is open. */
export function openForm(page: Document = document): HTMLFormElement | null {
  return page.querySelector<HTMLFormElement>('#form');
}

/** A field of the form by its name. */
export function field(name: string, page: Document = document): HTMLInputElement | null {
  return page.querySelector<HTMLInputElement>(`#form [name=${name}]`);
}
