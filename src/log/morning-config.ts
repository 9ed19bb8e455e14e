import * as z from 'zod';
import { isTimeZone } from '../base/is-time-zone.js';

/** When the morning runs by itself while the log is served. */
export interface ScheduleConfig {
  /** Five fields, as crontab has them: `0 7 * * 1-5`. */
  readonly cron: string;
  /** Whose clock it goes by; null for the log's. */
  readonly timezone: string | null;
}

/** How a digest is made, and where it goes. */
export interface DigestConfig {
  /** The most items. */
  readonly limit: number;
  readonly mail: MailConfig | null;
  readonly webhooks: readonly WebhookName[];
}

/** Where mail goes, and which server takes it. Its password comes from the environment. */
export interface MailConfig {
  readonly to: readonly string[];
  readonly from: string;
  /** The server's host. */
  readonly server: string;
  readonly port: number;
  /** Who signs in there; null for nobody. */
  readonly user: string | null;
  /** `tls` from the first byte, `starttls` after a greeting in the clear, `none` never: then nobody signs in. */
  readonly security: 'tls' | 'starttls' | 'none';
}

/** Chats that take a digest. Their addresses, which are secrets, come from the environment. */
export const webhookNames = ['feishu', 'wecom', 'dingtalk', 'slack', 'telegram'] as const;

/** A chat that takes a digest. */
export type WebhookName = (typeof webhookNames)[number];

/** The settings of a log that names none. */
export const defaultMorning: { readonly schedule: ScheduleConfig | null; readonly digest: DigestConfig } = {
  schedule: null,
  digest: { limit: 10, mail: null, webhooks: [] },
};

const address = z
  .string()
  .refine(
    (value) => value.length <= 254 && /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+$/.test(value),
    'no address of a mailbox. Use one such as "me@example.org".\n不是邮箱地址。请使用例如 "me@example.org"。',
  );

const cron = z
  .string()
  .refine(
    (value) => value.length <= 100 && /^[\d*?LW#,/A-Za-z-]+(?: +[\d*?LW#,/A-Za-z-]+){4}$/.test(value.trim()),
    'no time of crontab: minute, hour, day, month, weekday. Use one such as "0 7 * * *" or "30 8 * * 1-5".\n不是 crontab 的时间（分、时、日、月、星期）。请使用例如 "0 7 * * *" 或 "30 8 * * 1-5"。',
  );

/** The part of daybook.json that says when the inbox's morning runs. */
export const scheduleSchema: z.ZodType<{ readonly cron: string; readonly timezone?: string | undefined }> = z.strictObject({
  cron,
  timezone: z
    .string()
    .refine(isTimeZone, { params: { kind: 'timezone' } })
    .optional(),
});

/** The part of daybook.json that says what a digest holds and where it goes. */
export const digestSchema: z.ZodType<DigestSettings> = z.strictObject({
  limit: z
    .int()
    .refine((value) => value >= 1 && value <= 50, 'out of range. Use a number from 1 to 50.\n超出范围。请使用 1 到 50 之间的数。')
    .optional(),
  mail: z
    .strictObject({
      to: z.union([address, z.array(address).min(1)]),
      from: address,
      server: z
        .string()
        .refine(
          (value) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(value),
          'no host. Use one such as "smtp.example.org", and give its port as "port".\n不是主机名。请使用例如 "smtp.example.org"，端口写在 "port" 里。',
        ),
      port: z.int().min(1).max(65535).optional(),
      user: z.string().min(1).optional(),
      security: z.enum(['tls', 'starttls', 'none']).optional(),
    })
    .refine(({ user, security }) => user === undefined || security !== 'none', {
      path: ['user'],
      message:
        'given for a server without encryption, where nobody signs in. Leave it out, or choose "starttls" or "tls".\n用于不加密、不登录的服务器。请去掉它，或选用 "starttls" 或 "tls"。',
    })
    .optional(),
  webhooks: z.array(z.enum(webhookNames)).optional(),
});

interface DigestSettings {
  readonly limit?: number | undefined;
  readonly mail?: MailSettings | undefined;
  readonly webhooks?: readonly WebhookName[] | undefined;
}

interface MailSettings {
  readonly to: string | readonly string[];
  readonly from: string;
  readonly server: string;
  readonly port?: number | undefined;
  readonly user?: string | undefined;
  readonly security?: MailConfig['security'] | undefined;
}

/** Fills in what the settings of a digest leave out. */
export function digestConfig({ limit, mail, webhooks }: DigestSettings = {}): DigestConfig {
  return { limit: limit ?? defaultMorning.digest.limit, mail: mail ? mailConfig(mail) : null, webhooks: [...new Set(webhooks ?? [])] };
}

/** Port 465 speaks TLS from the first byte, others after STARTTLS. */
function mailConfig({ to, from, server, port, user, security }: MailSettings): MailConfig {
  const chosen = security ?? (port === 465 ? 'tls' : 'starttls');
  const usual = { tls: 465, starttls: 587, none: 25 }[chosen];
  return { to: typeof to === 'string' ? [to] : to, from, server, port: port ?? usual, user: user ?? null, security: chosen };
}
