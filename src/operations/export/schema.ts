import * as z from 'zod';
import type { IsoDate } from '../../base/dates.js';
import type { DayRecord } from '../../log/record.js';

const reference = z.object({ title: z.string().nullable(), url: z.string().nullable() });

const entryRecordSchema = z.object({
  ref: z.string().nullable().meta({ description: 'Date, `#`, 1-based position in the file; null when the file has no date.' }),
  key: z.string().nullable().meta({ description: 'Stable where refs are not: date and canonical URL, or date and folded title.' }),
  line: z.int().meta({ description: 'The line of the title, 1-based.' }),
  ordinal: z.int().nullable().meta({ description: 'The number as typed.' }),
  title: z.string(),
  url: z.string().nullable(),
  relevance: z.int().min(0).max(5).meta({ description: 'The number of stars.' }),
  abstract: z.string().nullable().meta({ description: 'null: no such label; "": empty. The same for tips and keyPoints.' }),
  papers: z.array(reference),
  code: z.array(reference),
  links: z.array(z.object({ label: z.string(), title: z.string().nullable(), url: z.string() })).meta({ description: 'Every other link.' }),
  images: z.array(z.string()).meta({ description: 'As written.' }),
  videos: z.array(z.string()).meta({ description: 'As written.' }),
  tips: z.string().nullable(),
  keyPoints: z.string().nullable(),
  extra: z.array(z.string()).meta({ description: 'Text under no known label.' }),
});

/** The shape of a day in `export --format json`. */
export const dayRecordSchema: z.ZodType<DayRecord> = z.object({
  file: z.string().meta({ description: 'Path relative to the log.' }),
  date: (z.string() as unknown as z.ZodType<IsoDate>)
    .nullable()
    .meta({ description: '`YYYY-MM-DD`, from the heading, else from the file name.' }),
  title: z.string().nullable().meta({ description: 'The heading of the day.' }),
  entries: z.array(entryRecordSchema),
});
