import { element } from './element.js';

/** Something that may be done from a message. */
export interface Step {
  readonly name: string;
  readonly go: () => void;
}

/** A sentence with what to do next. */
export function messageView(kind: 'note' | 'problem', text: string, hint: string | null, steps: readonly Step[]): HTMLElement {
  const buttons = steps.map(({ name, go }) => element('button', { type: 'button', className: 'button', textContent: name, onclick: go }));
  return element(
    'div',
    { className: `notice ${kind}`, role: kind === 'problem' ? 'alert' : 'status' },
    element('p', { textContent: text }),
    hint === null ? null : element('p', { textContent: hint }),
    buttons.length === 0 ? null : element('div', { className: 'row' }, ...buttons),
  );
}
