import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';

/** The terminal and HTTP, for people and programs that use them. */
export function ProgramWays({ context, origin }: { readonly context: PageContext; readonly origin: string }): Html {
  return (
    <>
      <section>
        <h2>{tell(context, say('Terminal', '终端'))}</h2>
        <pre>
          <code>
            {[
              'daybook add https://arxiv.org/abs/2204.07154 --stars 3',
              'daybook add 2204.07154',
              'daybook add saved.html',
              'daybook add --from links.txt',
              'daybook to-read add https://example.org/post',
            ].join('\n')}
          </code>
        </pre>
        <p>
          {tell(
            context,
            say(
              'A link, an arXiv id or a DOI, a page or PDF that was saved, or a list of links. Without --yes it asks for title, stars, papers, code and a remark, filled in from the page. The last line keeps a link for later.',
              '可以给链接、arXiv 编号、DOI、保存下来的网页或 PDF，也可以给一份链接列表。不写 --yes 时会逐项询问标题、星标、论文、代码和看法，网页里有的已经填好。最后一行把链接留到以后读。',
            ),
          )}
        </p>
      </section>
      <section>
        <h2>{tell(context, say('Programs', '程序'))}</h2>
        <pre>
          <code>{`curl ${origin}/api/entries \\\n  -H 'Content-Type: application/json' \\\n  -d '{"url": "https://arxiv.org/abs/2204.07154", "relevance": 3}'`}</code>
        </pre>
        <p>
          {tell(
            context,
            say('A request from another machine, or from an extension, also carries a token: ', '从别的机器或从扩展发来的请求还要带令牌：'),
          )}
          <code>Authorization: Bearer daybook_…</code>
          {tell(context, say('. All operations: ', '。全部操作：'))}
          <a href="/api/openapi.json">/api/openapi.json</a>
          {tell(context, say('.', '。'))}
        </p>
      </section>
    </>
  );
}
