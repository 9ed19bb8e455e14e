import { type Bilingual, say } from '../../base/text.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';

/** There are no labs here: what is missing, and the command that puts it there. */
export function noLabsPage(
  context: PageContext,
  missing: { readonly text: Bilingual; readonly before: Bilingual; readonly command: string },
): string {
  return renderPage({
    context,
    title: tell(context, say('Labs', '实验室')),
    section: null,
    children: (
      <div class="message">
        <h1>{tell(context, say('Labs', '实验室'))}</h1>
        <p>
          {tell(
            context,
            say(
              'Labs run methods of noted papers on your own pictures and videos. They are a package of their own, so that a log does without what they need.',
              '实验室用笔记里论文的方法处理你自己的图片和视频。它是单独的软件包，日志本身不需要它。',
            ),
          )}
        </p>
        <p>{tell(context, missing.text)}</p>
        <p>{tell(context, missing.before)}</p>
        <pre>
          <code>{missing.command}</code>
        </pre>
        <p>{tell(context, say('Then start the server again.', '然后重新启动服务器。'))}</p>
      </div>
    ),
  });
}
