import { tokens } from '../../src/pages/styles/tokens.js';
import controls from './controls.css?raw';

/** Gives a page of the extension the colours and sizes of the log's own pages. */
export function styled(): void {
  const style = document.createElement('style');
  style.textContent = tokens + controls;
  document.head.append(style);
}
