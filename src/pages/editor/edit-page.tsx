import { raw } from 'hono/html';
import { say } from '../../base/text.js';
import { fullDate } from '../date-words.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import { Announcer } from './announcer.js';
import { EditHead } from './edit-head.js';
import type { EditorView } from './editor-view.js';
import { EntryForm } from './entry-form.js';
import { KeptHere } from './kept-here.js';
import { OrderList } from './order-list.js';
import { PictureList } from './picture-list.js';
import { SourceForm } from './source-form.js';

/** The page where a day is written: its entries at left, one of them as a form or the day's text, what it will look like at right. */
export function editPage(context: PageContext, view: EditorView): string {
  const { assets, addresses } = view;
  const date = fullDate(view.date, context.language);
  return renderPage({
    context,
    title: tell(context, say(`Write ${date}`, `写 ${date}`)),
    section: 'write',
    children: (
      <>
        {/* Only this page needs them. */}
        <link rel="stylesheet" href={assets.style} />
        {view.view === 'source' && <link rel="modulepreload" href={assets.source} />}
        <script src={assets.script} type="module" nonce={assets.nonce} />
        <EditHead context={context} view={view} />
        <p class="notice said" id="said" role="status" hidden={view.said === null}>
          {view.said === null ? '' : tell(context, view.said)}
        </p>
        <Announcer language={context.language} />
        <KeptHere language={context.language} />
        <Others context={context} view={view} />
        <div id="conflict-place">{raw(view.conflict)}</div>
        <div id="publish-place" />
        <div class="editor" id="editor" data-view={view.view} data-key={`${view.log}/${view.ref}`} data-suggestions={assets.suggestions}>
          <aside class="side-list" aria-label={tell(context, say('Entries of the day', '这一天的各点'))}>
            <Paste context={context} view={view} />
            <div id="order">
              <OrderList view={view.order} />
            </div>
            <p class="row">
              <a class="button tiny" id="blank" href={`${addresses.page}?n=new`}>
                <Icon name="plus" />
                {tell(context, say('Blank entry', '新的一点'))}
              </a>
            </p>
          </aside>
          <div class="work">
            <div id="form-place">
              {view.view === 'source' ? (
                <SourceForm view={view.source} assets={assets} />
              ) : (
                <>
                  <EntryForm view={view.form} />
                  <div id="pictures-place">
                    <PictureList view={view.form} />
                  </div>
                </>
              )}
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
