import { fakeWeb } from '../capture/fake-web.js';
import { runCli } from './run-cli.js';
import { smallLog, temporaryLog } from './temporary-log.js';

/** The web that it asks. */
export const web = fakeWeb({
  'https://export.arxiv.org/api/query?id_list=2205.01234&max_results=1': 'arxiv/query.xml',
  'https://example.org/short': { file: 'weixin/article.html', to: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv' },
});
const items = [
  {
    id: '1111aaaa0001',
    title: 'Attention, Measured',
    url: 'https://arxiv.org/abs/2205.01234v1',
    authors: ['Ada Li', 'Bo Wu'],
    source: 'arXiv',
  },
  { id: '1111aaaa0001', title: 'Attention, Measured', url: 'https://huggingface.co/papers/2205.01234', source: 'Hugging Face' },
  { id: '2222bbbb0002', title: 'A diffusion of heat', url: 'https://blog.example.org/heat', authors: ['Carla Meyer'], source: 'a blog' },
  { id: '2222cccc0003', title: '小目标检测的 10 个技巧', url: 'https://mp.weixin.qq.com/s/tricks', source: '机器之心' },
  { id: '3333dddd0004', title: 'YOLOv6', url: 'http://www.example.org/yolov6?utm_source=rss', source: 'a blog' },
  { id: '4444eeee0005', title: 'A short address', url: 'https://example.org/short', source: 'a blog' },
];

/** A note of the article that a short address leads to. */
export const article = {
  'notes/202205/0509.md':
    '# 公众号内容拓展学习笔记（2022.5.9）\n\n1. [文章](https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv)         :star:\n',
};

/** A log with six offers of five items, of which one is noted; `run` runs a verb of its inbox, `states` tells how each item is. */
export function openInboxLog(files: Readonly<Record<string, string>> = {}) {
  const lines = items.map((item, n) => JSON.stringify({ ...item, at: `2022-05-12T03:0${n}:00.000Z` }));
  const folder = temporaryLog({ ...smallLog, ...files, '.daybook/inbox/items-2022-05.jsonl': `${lines.join('\n')}\n` });
  const run = async (...args: string[]) => runCli(folder, ['inbox', ...args], {}, { fetch: web.fetch });
  const states = async () => {
    const { items: all } = JSON.parse((await run('items', '--all', '--limit', '99', '--json')).out);
    return Object.fromEntries(all.map((one: { id: string; state: string }) => [one.id, one.state]));
  };
  return { folder, run, states };
}
