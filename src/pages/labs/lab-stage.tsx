import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { type PageContext, tell } from '../page-context.js';
import { FileButtons } from './file-buttons.js';
import type { LabInputView } from './lab-view.js';

/** Where a lab takes its input and shows what comes of it. The island finds the parts by their ids. */
export function LabStage(props: {
  readonly context: PageContext;
  readonly main: LabInputView | undefined;
  /** Whether places of a result can be asked about. */
  readonly isPointedAt: boolean;
}): Html {
  const { context, main, isPointedAt } = props;
  return (
    <div class="stack">
      <p class="notice plain-only">
        {tell(
          context,
          say(
            'Running here needs JavaScript. The terminal does without: see the command.',
            '在这里运行需要 JavaScript。终端不需要，见下面的命令。',
          ),
        )}
      </p>
      <Drawn context={context} />
      {isPointedAt && (
        <p class="small quiet script-only" id="lab-point-hint" hidden>
          {tell(context, say('Point at a place of the picture to ask about it.', '点一下图中的位置，看看那里。'))}
        </p>
      )}
      <div class="row script-only">
        <button type="button" class="button primary" id="lab-run" data-ready disabled>
          <Icon name="play" />
          {tell(context, say('Run', '运行'))}
        </button>
        <button type="button" class="button" id="lab-stop" disabled>
          {tell(context, say('Stop', '停止'))}
        </button>
        <fieldset class="choice" id="lab-outputs-control" hidden>
          <legend class="hidden">{tell(context, say('Which result', '看哪个结果'))}</legend>
          <span id="lab-outputs" />
        </fieldset>
        <div id="lab-progress" class="lab-progress" role="status" hidden>
          <span id="lab-progress-text" class="small num" />
          <progress id="lab-progress-bar" aria-labelledby="lab-progress-text" />
        </div>
      </div>
      <p class="notice error" id="lab-problem" role="alert" hidden />
      <Weights context={context} />
      <Choose context={context} main={main} />
      <Camera context={context} />
      <section class="panel script-only" id="lab-timings" hidden>
        <h2>
          {tell(context, say('Time', '用时'))} <span class="quiet num" id="lab-timing-whole" />
        </h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{tell(context, say('stage', '步骤'))}</th>
              <th scope="col" class="share">
                <span class="hidden">{tell(context, say('part', '占比'))}</span>
              </th>
              <th scope="col" class="n">
                {tell(context, say('ms', '毫秒'))}
              </th>
            </tr>
          </thead>
          <tbody id="lab-timing-rows" />
        </table>
      </section>
      <div class="stack script-only" id="lab-tables" />
    </div>
  );
}

function Drawn({ context }: { context: PageContext }): Html {
  return (
    <div class="script-only stack">
      <div class="lab-view">
        <canvas id="lab-drawn" role="img" aria-label={tell(context, say('The result', '结果'))} hidden />
        <video id="lab-player" controls loop muted playsinline hidden />
        <video
          id="lab-player-before"
          class="before"
          muted
          playsinline
          aria-label={tell(context, say('The input, beside the result', '输入，用来对比'))}
          hidden
        />
        <p id="lab-empty" class="quiet">
          {tell(context, say('The result will be drawn here.', '结果会画在这里。'))}
        </p>
      </div>
      <div class="control" id="lab-wipe-control" hidden>
        <label for="lab-wipe">
          <span>{tell(context, say('before, from the left', '左起为处理前'))}</span>
        </label>
        <input type="range" id="lab-wipe" min="0" max="100" value="0" />
      </div>
    </div>
  );
}

/** Weights that are missing: asked for before they are fetched. */
function Weights({ context }: { context: PageContext }): Html {
  return (
    <section class="panel script-only" id="lab-weights" hidden>
      <h2>{tell(context, say('Weights are needed', '需要权重'))}</h2>
      <p class="small" id="lab-weights-text" />
      <div class="row">
        <button type="button" class="button" id="lab-weights-fetch">
          {tell(context, say('Fetch them', '取回'))}
        </button>
        <progress id="lab-weights-bar" aria-label={tell(context, say('Fetched so far', '已取回'))} hidden />
      </div>
    </section>
  );
}

function Choose({ context, main }: { context: PageContext; main: LabInputView | undefined }): Html {
  const isMedia = main?.kind !== 'file';
  return (
    <div class="drop script-only" id="lab-drop">
      <p>
        {main ? tell(context, main.title) : ''}
        <span class="small quiet">{tell(context, say('drop it anywhere here, or paste it', '拖到这里任意位置，或直接粘贴'))}</span>
      </p>
      <ul id="lab-chosen" class="small" />
      <div class="row">
        <FileButtons context={context} id="lab-main" input={main} />
        <button type="button" class="button tiny" id="lab-sample" data-ready disabled>
          {tell(context, say('Use the sample', '用示例'))}
        </button>
        <button type="button" class="button tiny" id="lab-camera-open" data-ready disabled hidden={!isMedia}>
          {tell(context, say('Use the camera', '用摄像头'))}
        </button>
      </div>
    </div>
  );
}

function Camera({ context }: { context: PageContext }): Html {
  return (
    <section class="panel script-only" id="lab-camera" hidden>
      <h2>{tell(context, say('Camera', '摄像头'))}</h2>
      <video id="lab-camera-view" muted playsinline />
      <div class="row">
        <button type="button" class="button primary" id="lab-camera-live">
          {tell(context, say('Run live', '实时运行'))}
        </button>
        <button type="button" class="button" id="lab-camera-picture">
          {tell(context, say('Take a picture', '拍一张'))}
        </button>
        <button type="button" class="button" id="lab-camera-clip">
          {tell(context, say('Record 5 seconds', '录 5 秒'))}
        </button>
        <button type="button" class="button" id="lab-camera-close">
          {tell(context, say('Close', '关闭'))}
        </button>
      </div>
    </section>
  );
}
