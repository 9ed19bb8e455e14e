import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import { EntriesOfLab } from './entries-of-lab.js';
import type { LabsView, LabView } from './lab-view.js';

/** All labs: what each does, and the entries that it is about. */
export function labsPage(context: PageContext, labs: LabsView): string {
  return renderPage({
    context,
    title: tell(context, say('Labs', '实验室')),
    section: 'labs',
    children: (
      <>
        <div class="page-head">
          <h1>{tell(context, say('Labs', '实验室'))}</h1>
          <p>
            {tell(
              context,
              say(
                'Methods of noted papers, ready to run on your own pictures and videos. All work is done on this machine; nothing is uploaded.',
                '笔记里论文的方法，可以直接用自己的图片和视频运行。全部在本机计算，不上传任何内容。',
              ),
            )}
          </p>
        </div>
        <ul class="labs">
          {labs.all.map((lab) => (
            <Lab context={context} labs={labs} lab={lab} />
          ))}
        </ul>
      </>
    ),
  });
}

function Lab({ context, labs, lab }: { context: PageContext; labs: LabsView; lab: LabView }): Html {
  return (
    <li>
      <h2>
        <a href={labs.page(lab.name)}>{tell(context, lab.title)}</a>
      </h2>
      <p>{tell(context, lab.summary)}</p>
      <EntriesOfLab context={context} lab={lab} />
    </li>
  );
}
