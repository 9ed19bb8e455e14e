import type { Keeper } from './keep-draft.js';

/** A picture that is chosen, dropped or pasted is sent at once; it lies with the draft until the day is saved. */
export function addPictures(keeper: Keeper): void {
  const field = document.querySelector<HTMLInputElement>('input[type=file][name=picture]');
  const form = field?.form;
  const submitter = form?.querySelector<HTMLButtonElement>('button[value=picture]');
  if (!field || !form || !submitter) return;
  const take = async (files: FileList | undefined | null): Promise<void> => {
    const picture = [...(files ?? [])].find(({ type }) => type.startsWith('image/'));
    if (!picture || !(await keeper.flush())) return;
    const chosen = new DataTransfer();
    chosen.items.add(picture);
    field.files = chosen.files;
    form.requestSubmit(submitter);
  };
  field.addEventListener('change', () => void take(field.files));
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    void take(event.dataTransfer.files);
  });
  document.addEventListener('paste', (event) => void take(event.clipboardData?.files));
}
