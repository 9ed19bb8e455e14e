import { tell, words } from './draw-page.js';
import type { Keeper } from './keep-draft.js';
import { field } from './sheet.js';
import { openEntry } from './take-steps.js';

const types = /^image\/(?:png|jpeg|gif|webp|avif)$/;
const largest = 20 * 1024 * 1024;

/** Pictures that are chosen, dropped or pasted are sent at once; they lie with the draft until the day is saved. */
export function addPictures(keeper: Keeper): void {
  document.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.id === 'picture') void take(event.target.files, keeper);
  });
  let inside = 0;
  const mark = (change: number): void => {
    inside = change === 0 ? 0 : Math.max(0, inside + change);
    document.getElementById('editor')?.classList.toggle('over', inside > 0);
  };
  document.addEventListener('dragenter', (event) => hasFiles(event) && mark(1));
  document.addEventListener('dragleave', (event) => hasFiles(event) && mark(-1));
  document.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault());
  const drop = (event: DragEvent): void => {
    mark(0);
    const files = event.dataTransfer?.files;
    const isText = ![...(files ?? [])].some(({ type }) => type.startsWith('image/'));
    if (isText && event.target instanceof Element && event.target.closest('.cm-editor')) return;
    event.preventDefault();
    event.stopPropagation();
    void take(files, keeper);
  };
  const paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    // What is copied from a text with pictures is pasted as text.
    if (!clipboardData?.files.length || clipboardData.getData('text/plain') !== '') return;
    event.preventDefault();
    event.stopPropagation();
    void take(clipboardData.files, keeper);
  };
  // Before the text editor, which would take a file for text.
  document.addEventListener('drop', (event) => hasFiles(event) && drop(event), true);
  document.addEventListener('paste', paste, true);
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** Sends pictures one after the other, and says why one is not taken. */
async function take(files: FileList | null | undefined, keeper: Keeper): Promise<void> {
  for (const file of [...(files ?? [])]) {
    const problem = problemOf(file);
    if (problem !== '') return tell(problem);
    if (!(await keeper.flush())) return;
    if (!field('n')?.value || field('n')?.value === 'new') return tell(words('untitled'));
    if ((await keeper.send(() => [...openEntry(), ['picture', file], ['do', 'picture']])) !== 'taken') return;
  }
}

function problemOf({ type, size, name }: File): string {
  if (type !== '' && !types.test(type)) return `${name}: ${words('noPicture')}`;
  return size > largest ? `${name}: ${words('tooLarge')}` : '';
}
