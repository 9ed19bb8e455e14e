import * as z from 'zod';

/** A query under a name: it has an address of its own. Whether the query can be asked is seen where it is asked. */
export interface SavedSearch {
  /** Stands in addresses: `to-try`. */
  readonly name: string;
  /** What pages call it; the name when it has none. */
  readonly title: string;
  readonly query: string;
}

interface WrittenSearch {
  readonly name: string;
  readonly title?: string | undefined;
  readonly query: string;
}

export const searchesSchema: z.ZodType<readonly WrittenSearch[]> = z
  .array(
    z.strictObject({
      name: z
        .string()
        .refine(
          (name) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 60,
          'no name of a search, which stands in an address. Use small letters, digits and hyphens, such as "to-try".\n不是搜索的名称，它会出现在网址里。请使用小写字母、数字和连字符，例如 "to-try"。',
        ),
      title: z.string().min(1).optional(),
      query: z.string().min(1),
    }),
  )
  .superRefine((searches, context) => {
    for (const [at, { name }] of searches.entries()) {
      if (searches.findIndex((each) => each.name === name) === at) continue;
      const message = 'the name of another search too. Give each its own.\n与另一个搜索同名。请分别命名。';
      context.addIssue({ code: 'custom', path: [at, 'name'], message });
    }
  });
