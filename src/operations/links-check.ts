import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { Log } from '../log/types.js';
import { dayTarget, entryTarget, readDate } from './find-target.js';
import type { LinkCheck } from './links/check-link.js';
import { type LinkScope, linkedAddresses } from './links/linked-addresses.js';
import { linksText } from './links/links-text.js';
import { defineOperation, type Operation } from './operation.js';
import { described, terminalOnly } from './parameters.js';
import { progressLine } from './progress-line.js';

/** What `links check` answers. */
export interface LinksOutput {
  readonly links: readonly {
    readonly url: string;
    readonly status: 'alive' | 'moved' | 'dead' | 'unknown';
    readonly httpStatus: number | null;
    readonly finalUrl: string | null;
    readonly reason: string | null;
    readonly refs: readonly string[];
  }[];
  readonly counts: { readonly alive: number; readonly moved: number; readonly dead: number; readonly unknown: number };
}

const linksOutput: z.ZodType<LinksOutput> = z.object({
  links: z
    .array(
      z.object({
        url: z.string(),
        status: z.enum(['alive', 'moved', 'dead', 'unknown']).meta({
          description: 'dead: 404, 410 or a host that is gone; moved: for good; unknown: the host does not say, or not to a program.',
        }),
        httpStatus: z.int().nullable().meta({ description: 'Null when the host did not answer.' }),
        finalUrl: z
          .string()
          .nullable()
          .meta({ description: 'Where the page has moved, else where redirects lead; null when the host did not answer.' }),
        reason: z.string().nullable().meta({ description: 'Why there is no answer.' }),
        refs: z.array(z.string()).meta({ description: 'The entries that link to it.' }),
      }),
    )
    .meta({ description: 'In the order of the log.' }),
  counts: z.object({ alive: z.int(), moved: z.int(), dead: z.int(), unknown: z.int() }),
});

const scopeInput = z.strictObject({
  date: described(
    z.string().optional(),
    say('the day whose links are asked; the newest when left out', '检查哪一天的链接；省略时为最新一天'),
    'date',
  ),
  ref: described(z.string().optional(), say('only the links of one entry', '只检查某一点的链接'), 'ref'),
  all: terminalOnly(described(z.boolean().default(false), say('the links of every day', '检查所有日子的链接'))),
});

/** Asks whether the pages that entries link to are still there. */
export const linksCheckOperation: Operation = defineOperation({
  name: 'links check',
  summary: say('Ask whether linked pages are still there', '检查链接的网页是否还在'),
  description: say(
    'Asks the host of each link whether the page is still there: it is alive, has moved for good, is dead (404, 410, or the host’s name is gone), or it is unknown, because the host is busy, wants a login or answers no programs. Pictures are not asked for. Hosts are asked a few links at a time, arXiv one in three seconds.',
    '逐个询问链接所在的网站，网页是否还在：有效、已永久迁移、失效（404、410 或域名已不存在），或不确定（网站繁忙、需要登录，或不回应程序）。不检查图片。每个网站一次只问几个链接，arXiv 每三秒一个。',
  ),
  effect: 'read',
  input: scopeInput,
  positional: [],
  output: linksOutput,
  examples: [
    { command: 'links check', text: say('Of the newest day', '最新一天的链接') },
    { command: 'links check --ref 2022-05-11#3', text: say('Of one entry', '某一点的链接') },
    { command: 'links check --all --json', text: say('Of the whole log, as data', '整个日志的链接，输出为数据') },
  ],
  asksWeb: () => ({ use: 'sweeps', count: 1 }),
  async run({ daybook, language }, input) {
    const addresses = linkedAddresses(scopesOf(await daybook.readLog(), input));
    const [fetcher, { checkLink }] = await Promise.all([daybook.fetcher(), import('./links/check-link.js')]);
    const progress = progressLine(say(`of ${addresses.length} links`, `/ ${addresses.length} 个链接`), language, 1);
    let done = 0;
    const checks = await Promise.all(
      addresses.map(async ({ url }) => {
        const check = await checkLink(url, fetcher);
        progress(++done);
        return check;
      }),
    );
    const isOffline = checks.length > 0 && checks.every(({ isNameUnknown }) => isNameUnknown);
    if (isOffline) daybook.ports.logger.warn(offline);
    const links = addresses.map(({ url, refs }, at) => {
      const { httpStatus, finalUrl, reason, ...check } = checks[at] as LinkCheck;
      const status = isOffline ? ('unknown' as const) : check.status;
      return { url, status, httpStatus, finalUrl, reason: reason?.[language] ?? null, refs: [...refs] };
    });
    const count = (status: string): number => links.filter((link) => link.status === status).length;
    return { links, counts: { alive: count('alive'), moved: count('moved'), dead: count('dead'), unknown: count('unknown') } };
  },
  render: (output, { language }) => linksText(output, language),
});

const offline = say(
  'No host’s name could be looked up, so nothing is called dead. Look at your connection to the internet.',
  '所有主机名都查询失败，因此不判定任何链接失效。请检查网络连接。',
);

function scopesOf(log: Log, { date, ref, all }: z.output<typeof scopeInput>): LinkScope[] {
  if ([date !== undefined, ref !== undefined, all].filter(Boolean).length > 1) {
    throw new DaybookError('usage', say('Give one of --date, --ref and --all.', '--date、--ref 和 --all 只能给一个。'));
  }
  if (ref !== undefined) {
    const { day, entry } = entryTarget(log, ref);
    return [{ day, index: day.entries.indexOf(entry) }];
  }
  if (date !== undefined) {
    const wanted = readDate(date);
    const days = log.days.filter((day) => day.date === wanted);
    return (days.length > 0 ? days : [dayTarget(log, date).day]).map((day) => ({ day, index: null }));
  }
  return (all ? log.days : log.days.slice(-1)).map((day) => ({ day, index: null }));
}
