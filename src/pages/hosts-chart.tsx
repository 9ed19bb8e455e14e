import { say } from '../base/text.js';
import { Bars, Chart } from './charts.js';
import { entryWords } from './count-words.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';
import type { HostCount } from './stats/host-counts.js';

/** The hosts that entries lead to most: by the address of their title, and by their papers and code. */
export function HostsChart({ context, hosts }: { readonly context: PageContext; readonly hosts: readonly HostCount[] }): Html {
  const [most] = hosts;
  const finding = most
    ? say(
        `Titles, papers and code lead to ${hosts.length} ${hosts.length === 1 ? 'host' : 'hosts'}, most often ${most.host}: ${entryWords(most.entries, 'en')}.`,
        `标题、论文和代码的链接通向 ${hosts.length} 个网站，${most.host} 最多，${entryWords(most.entries, 'zh')}。`,
      )
    : say('No entry has an address yet.', '还没有带链接的点。');
  const bars = hosts.slice(0, 8).map(({ host, entries }) => ({ name: host, href: null, count: entries }));
  return (
    <Chart title={tell(context, say('Hosts', '网站'))} finding={tell(context, finding)}>
      {bars.length > 0 && <Bars bars={bars} label={tell(context, finding)} />}
    </Chart>
  );
}
