import * as z from 'zod';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { type EntryValues, noValues } from '../../log/edit/entry-values.js';
import type { LinkValue } from '../../log/edit/link-value.js';

/** A form of the page as it was sent. */
export type SentForm = Readonly<Record<string, string | File | (string | File)[]>>;

/** What a sent form holds of an entry. */
export function formValues(form: SentForm): EntryValues {
  const relevance = Number(textOf(form.relevance));
  return {
    title: textOf(form.title).replaceAll('\r\n', '\n'),
    url: textOf(form.url),
    relevance: relevance >= 0 && relevance <= 5 ? Math.trunc(relevance) : 0,
    abstract: linesOf(form.abstract),
    paper: linksOf(form['paper-title'], form['paper-url']),
    code: linksOf(form['code-title'], form['code-url']),
    keyPoints: linesOf(form.keyPoints),
    tips: linesOf(form.tips),
    tags: textOf(form.tags).trim(),
  };
}

/** What the page showed of the entry when somebody began to type; null when the form does not say. */
export function valuesBefore(form: SentForm): EntryValues | null {
  try {
    return valuesSchema.parse(JSON.parse(textOf(form.before)));
  } catch {
    return null;
  }
}

const links = z.array(z.object({ title: z.string().nullable(), url: z.string().nullable() }));
const valuesSchema: z.ZodType<EntryValues> = z.object({
  title: z.string(),
  url: z.string(),
  relevance: z.int(),
  abstract: z.string(),
  paper: links,
  code: links,
  keyPoints: z.string(),
  tips: z.string(),
  tags: z.string().default(noValues.tags),
});

/** A field of a form as text; "" when it was not sent. */
export function textOf(value: SentForm[string] | undefined): string {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : '';
}

/** The bytes of a file that was sent. Throws `bad-value` when there is none. */
export async function bytesOf(value: SentForm[string] | undefined): Promise<Uint8Array> {
  const one = Array.isArray(value) ? value[0] : value;
  if (one instanceof File && one.size > 0) return new Uint8Array(await one.arrayBuffer());
  throw new DaybookError('bad-value', say('No picture was chosen.', '没有选图片。'));
}

/** A text as the form was given it: lines end as the note's values do. */
function linesOf(value: SentForm[string] | undefined): string {
  return textOf(value).replaceAll('\r\n', '\n').trim();
}

function linksOf(titles: SentForm[string] | undefined, urls: SentForm[string] | undefined): LinkValue[] {
  const [names, addresses] = [listOf(titles), listOf(urls)];
  return names
    .map((title, at) => ({ title: title.trim() || null, url: addresses[at]?.trim() || null }))
    .filter(({ title, url }) => title !== null || url !== null);
}

function listOf(value: SentForm[string] | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf);
}
