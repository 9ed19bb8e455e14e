import { type Bilingual, say } from '../../base/text.js';
import type { StepKind } from '../../log/edit/draft-steps.js';
import { fullDate } from '../date-words.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { type PageContext, tell } from '../page-context.js';
import type { EditorView } from './editor-view.js';
import { StateLine } from './state-line.js';
import { stepWords } from './step-words.js';

/** The day, how the work on it stands, its two views, and what can be done with it. */
export function EditHead({ context, view }: { readonly context: PageContext; readonly view: EditorView }): Html {
  return (
    <div class="page-head edit-head">
      <h1>{fullDate(view.date, context.language)}</h1>
      <StateLine language={context.language} stage={view.stage} keptAt={view.keptAt} />
      <Acts context={context} view={view} />
      <Views context={context} view={view} />
      <Discard context={context} />
    </div>
  );
}

/** With script, a draft is not thrown away by one slip of the hand. */
function Discard({ context }: { context: PageContext }): Html {
  return (
    <dialog class="ask" id="discard-dialog" aria-labelledby="discard-name">
      <form method="dialog">
        <h2 id="discard-name">{tell(context, say('Discard the draft?', '放弃这份草稿？'))}</h2>
        <p>
          {tell(
            context,
            say('All that is not in the notes yet goes, and cannot be brought back.', '还不在笔记里的内容都会丢掉，无法找回。'),
          )}
        </p>
        <p class="row">
          <button type="submit" class="button primary" value="discard">
            {tell(context, say('Discard', '放弃'))}
          </button>
          <button type="submit" class="button" value="keep" autofocus>
            {tell(context, say('Go on writing', '继续写'))}
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** The same draft as a form or as text. */
function Views({ context, view }: { context: PageContext; view: EditorView }): Html {
  const { page } = view.addresses;
  const n = view.order.open === null ? 'new' : String(view.order.open + 1);
  const link = (name: EditorView['view'], href: string, words: Bilingual): Html => (
    <a href={href} aria-current={view.view === name ? 'page' : undefined}>
      {tell(context, words)}
    </a>
  );
  return (
    <nav class="choice views" id="views" aria-label={tell(context, say('Write as', '写法'))}>
      {link('form', `${page}?n=${n}`, say('Form', '表单'))}
      {link('source', `${page}?view=source&n=${n}`, say('Markdown', 'Markdown'))}
    </nav>
  );
}

function Acts({ context, view }: { context: PageContext; view: EditorView }): Html {
  const { addresses, stage, state, undo, redo } = view;
  return (
    <form class="row push" id="acts" method="post" action={addresses.form}>
      <input type="hidden" name="revision" value={state} />
      <input type="hidden" name="view" value={view.view} />
      <span class="row back">
        <Back context={context} action="undo" words={say('Undo', '撤销')} keys="Ctrl+Z" step={undo} />
        <Back context={context} action="redo" words={say('Redo', '重做')} keys="Ctrl+Shift+Z" step={redo} />
      </span>
      <button type="submit" class="button" id="discard" name="do" value="discard" disabled={stage !== 'draft'}>
        {tell(context, say('Discard draft', '放弃草稿'))}
      </button>
      <button type="submit" class="button primary" id="save" name="do" value="save" disabled={stage === 'saved'}>
        {tell(context, say('Save', '保存'))}
      </button>
      {addresses.publish !== null && stage === 'saved' && (
        <button
          type="button"
          class="button script-only"
          id="publish"
          data-address={addresses.publish}
          data-date={view.date}
          data-name={tell(context, say('Publish', '发布'))}
          data-nothing={tell(context, say('Nothing to publish: the day is committed as it is.', '没有可发布的内容：这一天已经提交。'))}
          data-push={tell(context, say('Push it too', '同时推送'))}
          data-confirm={tell(context, say('Commit as', '提交为'))}
          data-done={tell(context, say('Committed', '已提交'))}
          data-pushed={tell(context, say('pushed', '已推送'))}
        >
          {tell(context, say('Publish…', '发布…'))}
        </button>
      )}
    </form>
  );
}

/** A button that takes a step back, or takes it again; its hint says which one. */
function Back(props: {
  readonly context: PageContext;
  readonly action: 'undo' | 'redo';
  readonly words: Bilingual;
  readonly keys: string;
  readonly step: StepKind | null;
}): Html {
  const { context, action, words, keys, step } = props;
  const name = tell(context, words);
  const hint =
    step === null ? name : tell(context, say(`${name}: ${stepWords[step].en} (${keys})`, `${name}：${stepWords[step].zh}（${keys}）`));
  return (
    <button type="submit" class="button back" id={action} name="do" value={action} aria-label={name} title={hint} disabled={step === null}>
      <Icon name={action} />
    </button>
  );
}
