import type { Html } from '../html.js';

/** A sentence in which a date, with a time or a place in its day (`2022-05-11#2`), is not broken over two lines. */
export function UnbrokenDates({ text }: { text: string }): Html {
  return <>{text.split(dates).map((part, at) => (at % 2 === 0 ? part : <span class="unbroken">{part}</span>))}</>;
}

const dates = /(\d{4}-\d{2}-\d{2}(?:[a-z]?#\d{1,4}| \d{2}:\d{2})?)/;
