import { say } from '../../text.js';
import type { RunDone } from '../protocol.js';
import { element, made } from './element.js';
import type { PageNames } from './page-names.js';
import { tell } from './words.js';

/** How long a run took, and its stages. */
export function showTimings(
  { timings, milliseconds, backends }: Pick<RunDone, 'timings' | 'milliseconds' | 'backends'>,
  names: PageNames,
): void {
  const seconds = (milliseconds / 1000).toFixed(2);
  const whole = say(`${seconds} s${backendsText(backends, ', ')}`, `${seconds} 秒${backendsText(backends, '，')}`);
  showStages(tell(whole), timings, names);
}

/** What networks ran on, after a comma; nothing where none ran. */
export function backendsText(backends: RunDone['backends'], comma: string): string {
  return backends.map((backend) => `${comma}${backendNames[backend]}`).join('');
}

const backendNames = { native: 'ONNX Runtime', wasm: 'WebAssembly', webgpu: 'WebGPU' } as const;

/** Fills the table of stages: how long each took, and its part of the longest as a bar. */
export function showStages(whole: string, timings: RunDone['timings'], names: PageNames): void {
  const longest = Math.max(1, ...timings.map((timing) => timing.milliseconds));
  const rows = timings.map(({ stage, calls, milliseconds: whole }) => {
    const row = document.createElement('tr');
    const head = made('th', calls > 1 ? `${names.word(stage)} × ${calls}` : names.word(stage));
    head.scope = 'row';
    const bar = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    bar.setAttribute('viewBox', '0 0 100 8');
    bar.setAttribute('preserveAspectRatio', 'none');
    bar.setAttribute('aria-hidden', 'true');
    const part = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    part.setAttribute('width', String(Math.max(0.5, (whole / longest) * 100)));
    part.setAttribute('height', '8');
    bar.append(part);
    const cell = made('td', '', 'share');
    cell.append(bar);
    row.append(head, cell, made('td', whole < 10 ? whole.toFixed(1) : String(Math.round(whole)), 'n'));
    return row;
  });
  element('lab-timing-rows').replaceChildren(...rows);
  element('lab-timing-whole').textContent = whole;
  element('lab-timings').hidden = false;
}
