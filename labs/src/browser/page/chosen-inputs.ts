import type { InputFile, PathedFile } from '../protocol.js';
import { droppedFiles } from './dropped-files.js';
import { element, made } from './element.js';
import { byteSize, tell, words } from './words.js';

/** The files that the reader has chosen, by the name of the input. */
export interface ChosenInputs {
  readonly files: ReadonlyMap<string, InputFile>;
  /** Takes a file for an input, as if it had been chosen. */
  take(input: string, file: Blob, name: string): void;
}

/** Lets the reader choose files: by the button, dropped, pasted, or the sample; and leave them again. `onChange` is called after each, once for
 * all files of the sample, and not when none is left. */
export function chosenInputs(lab: HTMLElement, onChange: () => void, onProblem: (text: string) => void): ChosenInputs {
  const files = new Map<string, InputFile>();
  const main = lab.dataset.main ?? '';
  let count = 0;
  const keep = (input: string, chosen: readonly PathedFile[], name: string): void => {
    count += 1;
    files.set(input, { id: count, name, files: chosen });
    showNames(files, leave);
  };
  const leave = (input: string): void => {
    files.delete(input);
    showNames(files, leave);
    if (files.size > 0) onChange();
  };
  const takeAll = (input: string, chosen: readonly PathedFile[], name: string): void => {
    if (chosen.length === 0) return;
    keep(input, chosen, name);
    onChange();
  };
  const take = (input: string, file: Blob, name: string): void => takeAll(input, [{ path: name, file }], name);
  for (const control of lab.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    control.addEventListener('change', () => {
      const chosen = [...(control.files ?? [])];
      // So that the same file, once changed or left, can be chosen again.
      control.value = '';
      takeAll(control.dataset.input ?? main, chosen.map(pathed), nameOf(chosen));
    });
  }
  takeDropped(lab, (name, dropped) => {
    const many = dropped.length > 1 ? lab.querySelector<HTMLInputElement>('input[type=file][multiple]') : null;
    if (many) takeAll(many.dataset.input ?? main, dropped, name);
    else takeAll(main, dropped.slice(0, 1), name);
  });
  document.addEventListener('paste', (event) => {
    const file = event.clipboardData?.files[0];
    if (file) take(main, file, file.name);
  });
  element('lab-sample').addEventListener('click', async () => {
    const all = Object.entries<string>(JSON.parse(lab.dataset.sample ?? '{}'));
    const fetching = await Promise.all(all.map(([, address]) => fetched(address)));
    const samples = fetching.filter((file) => file !== null);
    if (samples.length < all.length) return onProblem(tell(words.noSample));
    for (const [k, [input, address]] of all.entries()) {
      const name = `${tell(words.sample)} ${new URL(address, location.href).pathname.split('/').at(-1)}`;
      keep(input, [{ path: name, file: samples[k] as Blob }], name);
    }
    onChange();
  });
  return { files, take };
}

async function fetched(address: string): Promise<Blob | null> {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? answer.blob() : null;
}

/** A file by its path below the folder that was chosen, whose own name is left out. */
function pathed(file: File): PathedFile {
  const path = file.webkitRelativePath;
  return { path: path === '' ? file.name : path.slice(path.indexOf('/') + 1), file };
}

/** The name of the folder, or of the first file. */
function nameOf([first]: readonly File[]): string {
  const path = first?.webkitRelativePath ?? '';
  return path === '' ? (first?.name ?? '') : path.slice(0, path.indexOf('/'));
}

function takeDropped(lab: HTMLElement, take: (name: string, files: readonly PathedFile[]) => void): void {
  const mark = (isOver: boolean) => element('lab-drop').classList.toggle('over', isOver);
  lab.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  lab.addEventListener('dragleave', () => mark(false));
  lab.addEventListener('drop', async (event) => {
    event.preventDefault();
    mark(false);
    if (!event.dataTransfer) return;
    const { name, files } = await droppedFiles(event.dataTransfer);
    take(name, files);
  });
}

function showNames(chosen: ReadonlyMap<string, InputFile>, leave: (input: string) => void): void {
  const lines = [...chosen].map(([input, { name, files }]) => {
    const size = byteSize(files.reduce((sum, { file }) => sum + file.size, 0));
    const line = made('li', files.length > 1 ? `${name} … (${tell(words.files(files.length))}, ${size})` : `${name} (${size})`);
    line.append(leaveButton(name, () => leave(input)));
    return line;
  });
  element('lab-chosen').replaceChildren(...lines);
}

function leaveButton(name: string, leave: () => void): HTMLButtonElement {
  const button = made('button', '', 'leave');
  button.type = 'button';
  button.ariaLabel = tell(words.leave(name));
  button.append(made('span', '', 'icon i-close'));
  button.addEventListener('click', leave);
  return button;
}
