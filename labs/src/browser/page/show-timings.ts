import type { RunDone } from '../protocol.js';
import { element, made } from './element.js';

/** How long a run took, and its stages. */
export function showTimings({ timings, milliseconds, backends }: Pick<RunDone, 'timings' | 'milliseconds' | 'backends'>): void {
  showStages(`${(milliseconds / 1000).toFixed(2)} s${backends.length > 0 ? `, ${backends.join(', ')}` : ''}`, timings);
}

/** Fills the table of stages: how long each took, and its part of the longest as a bar. */
export function showStages(whole: string, timings: RunDone['timings']): void {
  const longest = Math.max(1, ...timings.map((timing) => timing.milliseconds));
  const rows = timings.map(({ stage, calls, milliseconds: whole }) => {
    const row = document.createElement('tr');
    const head = made('th', calls > 1 ? `${stage} × ${calls}` : stage);
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
