import * as z from 'zod';
import { type Answer, type Told, told } from './answer.js';
import { jsonAnswer } from './json-answer.js';
import { saidItem } from './said-item.js';

/** Reads an answer of `api2.openreview.net/notes`: each value of a note's content is wrapped, `{value}`. */
export function readOpenreview(answer: Answer): Told {
  const list = z.object({ notes: z.array(z.unknown()) }).transform(({ notes }) => notes);
  const { found, entries } = jsonAnswer(answer, list, note);
  const from = { base: 'https://openreview.net/', now: answer.now };
  return told(
    found.map(({ forum, id, content, pdate, odate, cdate }) =>
      saidItem(
        {
          title: text(content.title),
          url: `https://openreview.net/forum?id=${encodeURIComponent(forum ?? id)}`,
          links: [text(content.code)],
          abstract: text(content.abstract) ?? text(content.TLDR),
          authors: z.array(z.string()).catch([]).parse(valueIn(content.authors)),
          venue: isAccepted(text(content.venue)) ? text(content.venue) : null,
          published: pdate ?? odate ?? cdate,
        },
        from,
      ),
    ),
    { entries },
  );
}

const time = z.number().nullable().optional().catch(null);
const note = z.object({
  id: z.string().max(100),
  forum: z.string().max(100).nullable().optional(),
  content: z.record(z.string(), z.unknown()),
  ...{ pdate: time, odate: time, cdate: time },
});

function valueIn(field: unknown): unknown {
  return typeof field === 'object' && field !== null && 'value' in field ? field.value : field;
}

function text(field: unknown): string | null {
  const value = valueIn(field);
  return typeof value === 'string' ? value : null;
}

/** “Submitted to ICLR 2025” says where it did not appear yet. */
function isAccepted(venue: string | null): boolean {
  return !/submi|withdrawn|reject|under review/i.test(venue ?? '');
}
