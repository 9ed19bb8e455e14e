import * as z from 'zod';
import { parseWebUrl } from '../base/parse-url.js';

/** How the log is served. */
export interface ServeConfig {
  /** The first port to try; null for the default. */
  readonly port: number | null;
  /** Names, besides those of loopback, under which the log is asked for. */
  readonly hosts: readonly string[];
  /** Where its reader finds the served log, without a last slash, for links in what goes out; null where nobody says. */
  readonly url: string | null;
}

interface ServeSettings {
  readonly port?: number | undefined;
  readonly hosts?: readonly string[] | undefined;
  readonly url?: string | undefined;
}

/** The part of daybook.json that says how the log is served. */
export const serveSchema: z.ZodType<ServeSettings> = z.strictObject({
  port: z.int().min(0).max(65535).optional(),
  hosts: z
    .array(
      z
        .string()
        .refine(
          (name) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(name),
          'no name of a host. Use small letters, without port or path, such as "log.example.org".\n不是主机名。请使用小写字母，不带端口和路径，例如 "log.example.org"。',
        ),
    )
    .optional(),
  url: z
    .string()
    .refine(
      isServerUrl,
      'no address of a server. Use one without a path, such as "https://log.example.org" or "http://192.168.1.2:3210".\n不是服务器地址。请使用不带路径的地址，例如 "https://log.example.org" 或 "http://192.168.1.2:3210"。',
    )
    .optional(),
});

/** Fills in what the settings leave out. */
export function serveConfig(settings: ServeSettings | undefined): ServeConfig {
  const { port, hosts, url } = settings ?? {};
  return { port: port ?? null, hosts: hosts ?? [], url: url === undefined ? null : url.replace(/\/$/, '') };
}

/** Pages are at the root of their server. */
function isServerUrl(text: string): boolean {
  const url = parseWebUrl(text);
  // A backslash is a slash to browsers, and each sign of a name or a password would go out with every link.
  return url !== null && url.href === `${url.origin}/` && /^https?:\/\/[^/?#\s\\@]+\/?$/i.test(text);
}
