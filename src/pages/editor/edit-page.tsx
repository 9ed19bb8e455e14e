import { raw } from 'hono/html';
import { say } from '../../base/text.js';
import { fullDate } from '../date-words.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import type { EditorView } from './editor-view.js';
import { EntryForm } from './entry-form.js';
import { OrderList } from './order-list.js';
import { PictureList } from './picture-list.js';
import { StateLine } from './state-line.js';

/** The page where a day is written: its entries at left, one of them as a form, what it will look like at right. */
export function editPage(context: PageContext, view: EditorView): string {
  const { assets } = view;
  const date = fullDate(view.date, context.language);
  return renderPage({
    context,
    title: tell(context, say(`Write ${date}`, `写 ${date}`)),
    section: 'write',
    children: (
      <>
        {/* Only this page needs them. */}
        <link rel="stylesheet" href={assets.style} />
        <script src={assets.script} type="module" nonce={assets.nonce} />
        <Head context={context} view={view} />
        {view.said !== null && <p class="notice said">{tell(context, view.said)}</p>}
        <Others context={context} view={view} />
        <div id="conflict-place">{raw(view.conflict)}</div>
        <div id="publish-place" />
        <div class="editor" id="editor" data-ref={view.ref} data-open={view.form.index === null ? 'new' : String(view.form.index)}>
          <aside class="side-list" aria-label={tell(context, say('Entries of the day', '这一天的各点'))}>
            <Paste context={context} view={view} />
            <div id="order">
              <OrderList view={view.order} />
            </div>
            <p class="row">
              <a class="button tiny" id="blank" href={`${view.addresses.page}?n=new`}>
                <Icon name="plus" />
                {tell(context, say('Blank entry', '空白一点'))}
              </a>
            </p>
            <div id="hints" />
          </aside>
          <div class="work">
            <fieldset class="row views script-only" id="views">
              <legend class="hidden">{tell(context, say('Write as', '写法'))}</legend>
              <button type="button" class="button tiny" data-view="form" aria-pressed="true">
                {tell(context, say('Form', '表单'))}
              </button>
              <button type="button" class="button tiny" data-view="source" aria-pressed="false">
                {tell(context, say('Source', '源文'))}
              </button>
            </fieldset>
            <div id="form-place">
              <EntryForm view={view.form} />
              <PictureList view={view.form} />
            </div>
            <section id="source-place" aria-label={tell(context, say('Source of the day', '这一天的源文'))} hidden />
            <section class="panel" id="findings" aria-labelledby="findings-name">
              {raw(view.look.findings)}
            </section>
          </div>
          <div class="looks">
            <section aria-labelledby="preview-name">
              <h2 class="small quiet" id="preview-name">
                {tell(context, say('Preview', '预览'))}
              </h2>
              <div id="preview">{raw(view.look.preview)}</div>
            </section>
            <section class="panel" id="diff" aria-labelledby="diff-name">
              {raw(view.look.diff)}
            </section>
          </div>
        </div>
      </>
    ),
  });
}

function Head({ context, view }: { context: PageContext; view: EditorView }): Html {
  const { addresses, stage, revision } = view;
  return (
    <div class="page-head edit-head">
      <h1>{fullDate(view.date, context.language)}</h1>
      <StateLine language={context.language} stage={stage} keptAt={view.keptAt} />
      <form class="row push" id="acts" method="post" action={addresses.form}>
        <input type="hidden" name="revision" value={String(revision)} />
        <button type="submit" class="button" id="discard" name="do" value="discard" disabled={stage !== 'draft'}>
          {tell(context, say('Discard draft', '放弃草稿'))}
        </button>
        <button type="submit" class="button primary" id="save" name="do" value="save" disabled={stage === 'saved'}>
          {tell(context, say('Save', '保存'))}
        </button>
        <button type="button" class="button" id="publish" hidden>
          {tell(context, say('Publish…', '发布…'))}
        </button>
      </form>
    </div>
  );
}

/** Days that were begun and not saved are not forgotten. */
function Others({ context, view }: { context: PageContext; view: EditorView }): Html | null {
  if (view.others.length === 0) return null;
  return (
    <p class="quiet-notice small">
      <span class="quiet">{tell(context, say('Not saved yet: ', '还没保存：'))}</span>
      {view.others.map((ref) => (
        <a href={`/edit/${ref}`}>{ref}</a>
      ))}
    </p>
  );
}

/** A link that is pasted here becomes an entry. */
function Paste({ context, view }: { context: PageContext; view: EditorView }): Html {
  return (
    <form class="control script-only" id="paste-form">
      <label for="paste">
        {tell(
          context,
          view.addresses.capture === null ? say('Paste a link', '粘贴链接') : say('Paste a link, get a draft', '粘贴链接，自动成稿'),
        )}
      </label>
      <input
        class="input"
        id="paste"
        type="text"
        inputmode="url"
        autocomplete="off"
        placeholder={tell(context, say('Article, arXiv, GitHub, DOI', '文章、arXiv、GitHub、DOI'))}
      />
    </form>
  );
}
