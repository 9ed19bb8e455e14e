import * as z from 'zod/mini';

const link = z.object({ title: z.nullable(z.string()), url: z.string() });
const fields = ['title', 'site', 'date', 'abstract', 'venue', 'papers', 'code', 'images'] as const;

/** What `POST /api/capture` answers, as far as it is shown. */
export const captureAnswer = z.object({
  url: z.nullable(z.string()),
  title: z.string(),
  site: z.nullable(z.string()),
  date: z.nullable(z.string()),
  abstract: z.nullable(z.string()),
  papers: z.array(link),
  code: z.array(link),
  provenance: z.array(z.object({ field: z.enum(fields), from: z.string(), certainty: z.enum(['sure', 'likely', 'guess']) })),
  noted: z.array(z.object({ what: z.enum(['article', 'paper', 'code']), ref: z.string(), title: z.string() })),
});

/** What `POST /api/capture` answers, read. */
export type CaptureAnswer = z.infer<typeof captureAnswer>;

/** Where a value is from and how sure that is. */
export type Provenance = CaptureAnswer['provenance'][number];

/** What `POST /api/entries` answers, as far as it is shown. */
export const createdAnswer = z.object({ ref: z.string() });

/** What `POST /api/to-read/add` answers, as far as it is shown. */
export const keptAnswer = z.object({
  links: z.array(z.object({ status: z.enum(['queued', 'waiting', 'noted', 'failed']), ref: z.nullable(z.string()) })),
  waiting: z.number(),
});

/** What `POST /api/to-read/add` answers, read. */
export type KeptAnswer = z.infer<typeof keptAnswer>;

/** What `GET /api/status` answers, as far as it is shown. */
export const statusAnswer = z.object({ days: z.number(), entries: z.number() });

/** What any operation answers that failed. */
export const failedAnswer = z.object({
  error: z.object({ code: z.string(), message: z.string(), hint: z.nullable(z.string()) }),
});
