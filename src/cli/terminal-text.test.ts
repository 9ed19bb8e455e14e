import { expect, it } from 'vitest';
import { terminalText } from './terminal-text.js';

it('lets nothing of a log move the cursor, name the window or clear the screen', () => {
  expect(terminalText('a\u001b[2Jb\u001b]0;x\u0007c\rd\u009b2Je')).toBe('a␛[2Jb␛]0;x␇c␍d\ufffd2Je');
});

it('keeps colours, tabs and line ends', () => {
  expect(terminalText('\u001b[31merror\u001b[0m\tx\r\ny\n')).toBe('\u001b[31merror\u001b[0m\tx\r\ny\n');
});
