import type { InputFile } from '../protocol.js';
import { element, made } from './element.js';
import { byteSize, tell, words } from './words.js';

/** The files that the reader has chosen, by the name of the input. */
export interface ChosenInputs {
  readonly files: ReadonlyMap<string, InputFile>;
  /** Takes a file for an input, as if it had been chosen. */
  take(input: string, file: Blob, name: string): void;
}

/** Lets the reader choose files: by the button, dropped, pasted, or the sample. `onChange` is called after each. */
export function chosenInputs(lab: HTMLElement, onChange: () => void, onProblem: (text: string) => void): ChosenInputs {
  const files = new Map<string, InputFile>();
  const main = lab.dataset.main ?? '';
  let count = 0;
  const take = (input: string, file: Blob, name: string): void => {
    count += 1;
    files.set(input, { id: count, name, file });
    showNames(files);
    onChange();
  };
  for (const control of lab.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    control.addEventListener('change', () => {
      const file = control.files?.[0];
      if (file) take(control.dataset.input ?? main, file, file.name);
    });
  }
  takeDropped(lab, (file) => take(main, file, file.name));
  document.addEventListener('paste', (event) => {
    const file = event.clipboardData?.files[0];
    if (file) take(main, file, file.name);
  });
  element('lab-sample').addEventListener('click', async () => {
    for (const [input, address] of Object.entries<string>(JSON.parse(lab.dataset.sample ?? '{}'))) {
      const answer = await fetch(address).catch(() => null);
      if (!answer?.ok) return onProblem(tell(words.noSample));
      take(input, await answer.blob(), `${tell(words.sample)} ${new URL(address, location.href).pathname.split('/').at(-1)}`);
    }
  });
  return { files, take };
}

function takeDropped(lab: HTMLElement, take: (file: File) => void): void {
  const mark = (isOver: boolean) => element('lab-drop').classList.toggle('over', isOver);
  lab.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  lab.addEventListener('dragleave', () => mark(false));
  lab.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}

function showNames(files: ReadonlyMap<string, InputFile>): void {
  const list = element('lab-chosen');
  list.replaceChildren(...[...files.values()].map(({ name, file }) => made('li', `${name} (${byteSize(file.size)})`)));
}
