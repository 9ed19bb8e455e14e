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
        <div class="editor" id="editor" data-ref={view.ref} data-unreachable={tell(context, lost)}>
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
            <p id="hints" class="small" aria-live="polite" />
          </aside>
          <div class="work">
            <div id="form-place">
              <EntryForm view={view.form} />
              <PictureList view={view.form} />
            </div>
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
function Paste({ context, view }: { context: PageContext; view: EditorView }): Html | null {
  if (view.addresses.capture === null) return null;
  return (
    <form
      class="control script-only"
      id="paste-form"
      data-address={view.addresses.capture}
      data-waiting={tell(context, say('Reading the page…', '正在读取网页…'))}
    >
      <label for="paste">{tell(context, say('Paste a link, get a draft', '粘贴链接，自动成稿'))}</label>
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

const lost = say(
  'The server does not answer. What you typed still stands here; it is kept as soon as you go on typing and the server is back.',
  '服务没有响应。填写的内容还在页面上；服务恢复后继续输入即会保存。',
);
