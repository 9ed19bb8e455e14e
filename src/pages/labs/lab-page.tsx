import { type Bilingual, say } from '../../base/text.js';
import type { Html } from '../html.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import { EntriesOfLab } from './entries-of-lab.js';
import { LabControls } from './lab-controls.js';
import { LabStage } from './lab-stage.js';
import type { LabsView, LabView } from './lab-view.js';

/** The page of one lab. Without script it tells what the lab does and how it is run in a terminal; with it, it runs here. */
export function labPage(context: PageContext, labs: LabsView, lab: LabView): string {
  const main = lab.inputs[0];
  const outputs = Object.fromEntries(lab.outputs.map(({ name, title }) => [name, tell(context, title)]));
  const words = Object.fromEntries(Object.entries(lab.words).map(([word, called]) => [word, tell(context, called)]));
  const sample = Object.fromEntries(Object.entries(lab.sample).map(([input, name]) => [input, labs.file(`samples/${name}`)]));
  return renderPage({
    context,
    title: tell(context, lab.title),
    section: 'labs',
    children: (
      <>
        <div class="lab-head">
          <nav class="crumbs" aria-label={tell(context, say('Where this is', '位置'))}>
            <a href={labs.home}>{tell(context, say('Labs', '实验室'))}</a>
          </nav>
          <h1>{tell(context, lab.title)}</h1>
          <p>{tell(context, lab.summary)}</p>
          <p>{tell(context, onThisMachine)}</p>
        </div>
        <div
          class="lab"
          id="lab"
          data-lab={lab.name}
          data-main={main?.name ?? ''}
          data-files={labs.file('')}
          data-worker={labs.file('browser/worker.js')}
          data-sample={JSON.stringify(sample)}
          data-outputs={JSON.stringify(outputs)}
          data-words={JSON.stringify(words)}
          data-pointer={lab.pointer && JSON.stringify(lab.pointer)}
          data-alone={lab.inputs.every(({ isRequired }) => !isRequired) ? '' : undefined}
        >
          <LabStage context={context} main={main} isPointedAt={lab.pointer !== undefined} />
          <aside class="side" aria-label={tell(context, say('Parameters and results', '参数与结果'))}>
            <LabControls context={context} parameters={lab.parameters} inputs={lab.inputs.slice(1)} />
            <section id="lab-results" class="script-only" hidden>
              <h2>{tell(context, say('Results', '结果'))}</h2>
              <div class="row" id="lab-downloads" />
            </section>
            <Terminal context={context} lab={lab} />
            <About context={context} lab={lab} />
          </aside>
        </div>
        <script type="module" src={labs.file('browser/island.js')} />
      </>
    ),
  });
}

const onThisMachine = say('All work is done on this machine: pictures and videos are not uploaded.', '全部在本机计算，图片和视频不上传。');

/** How it is run without a browser, and what can be set there. */
function Terminal({ context, lab }: { context: PageContext; lab: LabView }): Html {
  return (
    <section>
      <h2>{tell(context, say('In a terminal', '在终端里'))}</h2>
      <pre class="small">
        <code>{`daybook lab run ${lab.name} \\\n  --sample --out ${lab.name}`}</code>
      </pre>
      <dl class="plain-only small">
        {lab.parameters.map((parameter) => (
          <div>
            <dt>
              <code>{`--${flagOf(parameter.name)}`}</code>
            </dt>
            <dd>{tell(context, parameter.title)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** `shows-mesh` for `showsMesh`, as the command line has it. */
function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function About({ context, lab }: { context: PageContext; lab: LabView }): Html {
  const parts: readonly (readonly [Bilingual, Bilingual])[] = [
    [say('Limits', '局限'), lab.limits],
    [say('Licence of the method', '方法的许可'), lab.licence.method],
    [say('Licence of the weights', '权重的许可'), lab.licence.weights],
  ];
  return (
    <>
      <section>
        <h2>{tell(context, say('Noted in', '记在'))}</h2>
        <EntriesOfLab context={context} lab={lab} />
        {lab.papers.length > 0 && (
          <p class="small quiet">
            {lab.papers.map((paper) => (
              <a href={`https://arxiv.org/abs/${paper}`}>{`arXiv:${paper}`}</a>
            ))}
          </p>
        )}
      </section>
      <section class="small">
        {parts.map(([title, text]) => (
          <p>
            <strong>{tell(context, title)}</strong>
            <br />
            {tell(context, text)}
          </p>
        ))}
        <p id="lab-machine" class="quiet" hidden />
      </section>
    </>
  );
}
