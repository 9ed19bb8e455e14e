import type { LabValue } from '../../lab.js';

/** The values that the controls of the page stand at. */
export function readControls(form: HTMLFormElement): Record<string, LabValue> {
  const values: Record<string, LabValue> = {};
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) values[control.name] = control.value;
    if (!(control instanceof HTMLInputElement) || control.name === '' || control.type === 'file') continue;
    if (control.type === 'checkbox') values[control.name] = control.checked;
    else if (control.type === 'radio') values[control.name] = control.checked ? control.value : (values[control.name] ?? '');
    else values[control.name] = Number(control.value);
  }
  return values;
}

/** Shows beside each slider the number that it stands at. */
export function showNumbers(form: HTMLFormElement): void {
  for (const control of form.querySelectorAll<HTMLInputElement>('input[type=range]')) {
    const shown = form.querySelector(`output[for="${control.id}"]`);
    const show = () => {
      if (shown) shown.textContent = control.value.replace('-', '−');
    };
    control.addEventListener('input', show);
    show();
  }
}
