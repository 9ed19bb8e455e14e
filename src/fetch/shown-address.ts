import { printable } from '../base/printable.js';

/** An address as messages tell it: long ones are cut, and what would confuse a terminal is left out. */
export function shownAddress(address: string): string {
  const text = printable(address).replace(/\s+/g, ' ');
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

const longest = 200;
