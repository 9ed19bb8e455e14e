import * as z from 'zod';
import { allowedHost } from './allowed-host.js';

/** The part of daybook.json that says what may be fetched. */
export const fetchSchema: z.ZodType<{ readonly allow?: readonly string[] | undefined }> = z.strictObject({
  allow: z
    .array(
      z
        .string()
        .refine(
          (text) => allowedHost(text) !== null,
          'no host, address or subnet. Use one such as "intranet.example", "localhost:4000", "127.0.0.1" or "10.0.0.0/8".\n不是主机名、地址或网段。请使用例如 "intranet.example"、"localhost:4000"、"127.0.0.1" 或 "10.0.0.0/8"。',
        ),
    )
    .optional(),
});
