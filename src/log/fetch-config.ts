import * as z from 'zod';
import { parseUrl } from '../base/parse-url.js';

/** The part of daybook.json that says what may be fetched. */
export const fetchSchema: z.ZodType<{ readonly allow?: readonly string[] | undefined }> = z.strictObject({
  allow: z
    .array(
      z
        .string()
        .refine(
          isHostOrSubnet,
          'no host, address or subnet. Use one such as "intranet.example", "127.0.0.1" or "10.0.0.0/8".\n不是主机名、地址或网段。请使用例如 "intranet.example"、"127.0.0.1" 或 "10.0.0.0/8"。',
        ),
    )
    .optional(),
});

function isHostOrSubnet(text: string): boolean {
  const [host = '', prefix, more] = text.split('/');
  if (more !== undefined) return false;
  if (isAddress(host)) return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (host.includes(':') ? 128 : 32));
  if (prefix !== undefined || !/^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?$/i.test(host)) return false;
  // "127.1" is an address to browsers.
  return parseUrl(`http://${host}/`)?.hostname === host.toLowerCase();
}

/** `10.0.0.1`, `fd00::1`; in no other spelling. */
function isAddress(host: string): boolean {
  if (host.includes(':')) return /^[0-9a-f:.]+$/i.test(host) && parseUrl(`http://[${host}]/`) !== null;
  return /^\d+(?:\.\d+){3}$/.test(host) && parseUrl(`http://${host}/`)?.hostname === host;
}
