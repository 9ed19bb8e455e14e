import { tickedItems } from './items-of-list.js';
import { hasTaken, takeBack, takeMute, takeStep } from './take-step.js';

/** Does what the page's forms ask for without loading the page anew; writing an entry goes to the editor, as without script. */
export function takeForms(list: HTMLElement): void {
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    const item = form.closest<HTMLElement>('[data-item]');
    const step = button?.value ?? '';
    if (step === 'dismiss' || step === 'later') {
      event.preventDefault();
      takeStep(list, step, item ? [item] : tickedItems(list));
    } else if (step.startsWith('mute-')) {
      event.preventDefault();
      form.closest('details')?.removeAttribute('open');
      void takeMute(list, step, String(new FormData(form).get('value') ?? ''));
    } else if (step === 'undo' && hasTaken()) {
      event.preventDefault();
      takeBack(list);
    }
  });
}
