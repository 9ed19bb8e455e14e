import { type Bilingual, say } from '../base/text.js';
import { entryHeading } from './count-words.js';
import { fullDate } from './date-words.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import { OutletAside } from './outlet-aside.js';
import type { OutletView } from './outlet-view.js';
import { type PageContext, tell } from './page-context.js';

/** The page that shows a day as a platform's article, what the platform would refuse, and which pictures to upload. */
export function outletPage(context: PageContext, view: OutletView): string {
  const { article, addresses } = view;
  const heading = tell(context, view.heading);
  return renderPage({
    context,
    title: `${heading} ${view.day.date}`,
    section: null,
    children: (
      <>
        {/* Only this page needs them. */}
        <link rel="stylesheet" href={addresses.style} />
        <script src={addresses.script} defer />
        <nav class="outlets" aria-label={tell(context, say('Platforms', '去处'))}>
          {view.outlets.map((one) => (
            <a href={one.href} aria-current={one.name === view.name ? 'page' : undefined}>
              {tell(context, one.title)}
            </a>
          ))}
        </nav>
        <div class="page-head">
          <h1>{heading}</h1>
          <p>
            {tell(context, lead(view))}{' '}
            <span role="status" id="said">
              {tell(context, article.hasHtml ? howToCopyRich : howToCopyText)}
            </span>
          </p>
          <Copies context={context} view={view} />
        </div>
        <Options context={context} view={view} />
        <div class="paste">
          <section aria-labelledby="preview-heading">
            <h2 class="hidden" id="preview-heading">
              {tell(context, say('Preview', '预览'))}
            </h2>
            {article.hasHtml && (
              <iframe class="sheet" src={addresses.preview} sandbox="allow-same-origin" title={tell(context, say('The article', '文章'))} />
            )}
            <Source context={context} form="markdown" text={article.markdown} label={say('Markdown', 'Markdown')} open={!article.hasHtml} />
            <Source context={context} form="plain" text={article.plain} label={say('Plain text', '纯文本')} open={false} />
          </section>
          <OutletAside context={context} view={view} />
        </div>
      </>
    ),
  });
}

const howToCopyRich = say('Rich and plain text go to the clipboard together.', '富文本和纯文本会一起放进剪贴板。');
const howToCopyText = say('The Markdown goes to the clipboard as it is.', 'Markdown 会原样放进剪贴板。');

function lead({ day, article }: OutletView): Bilingual {
  const count = [...article.plain.replace(/\s/g, '')].length.toLocaleString('en-US');
  const entries = { en: entryHeading(day.entries.length, 'en'), zh: entryHeading(day.entries.length, 'zh') };
  return say(
    `${fullDate(day.date, 'en')}, ${entries.en}, about ${count} characters.`,
    `${fullDate(day.date, 'zh')}，${entries.zh}，约 ${count} 字。`,
  );
}

function Copies({ context, view }: { context: PageContext; view: OutletView }): Html {
  const { article, addresses } = view;
  const paste = say(`Copied. Paste it in ${view.title.en}’s editor.`, `已复制。到${view.title.zh}的编辑器里粘贴即可。`);
  return (
    <div class="row push">
      <a class="button" href={addresses.editor} rel="noreferrer">
        {tell(context, say('Open the editor', '打开编辑器'))}
      </a>
      <a class="button" href={addresses.download} download="">
        {tell(context, say('Download', '下载'))}
      </a>
      <Copy context={context} form="plain" text={say('Copy plain text', '复制纯文本')} done={paste} />
      {article.markdown !== null && (
        <Copy context={context} form="markdown" text={say('Copy Markdown', '复制 Markdown')} done={paste} primary={!article.hasHtml} />
      )}
      {article.hasHtml && <Copy context={context} form="rich" text={say('Copy rich text', '复制富文本')} done={paste} primary />}
    </div>
  );
}

function Copy(props: { context: PageContext; form: string; text: Bilingual; done: Bilingual; primary?: boolean }): Html {
  const { context, form, text, done, primary } = props;
  const selected = say(
    'The browser keeps the clipboard closed; the text is selected. Press Ctrl+C.',
    '浏览器不让写剪贴板；正文已选中，请按 Ctrl+C。',
  );
  return (
    <button
      type="button"
      class={primary ? 'button primary' : 'button'}
      data-copy={form}
      data-copied={tell(context, done)}
      data-selected={tell(context, selected)}
    >
      {tell(context, text)}
    </button>
  );
}

function Options({ context, view }: { context: PageContext; view: OutletView }): Html {
  return (
    <form class="options" method="get" action={view.addresses.form}>
      <label>
        {tell(context, say('Day', '日期'))}
        <input class="input" type="date" name="date" value={view.day.date} required />
      </label>
      {view.themes.length > 0 && (
        <label>
          {tell(context, say('Look', '样式'))}
          <select class="input" name="theme">
            {view.themes.map((theme) => (
              <option value={theme.name} selected={theme.name === view.theme}>
                {tell(context, theme.title)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" class="button">
        {tell(context, say('Show', '显示'))}
      </button>
    </form>
  );
}

function Source(props: { context: PageContext; form: string; text: string | null; label: Bilingual; open: boolean }): Html | null {
  const { context, form, text, label, open } = props;
  if (text === null) return null;
  return (
    <details open={open}>
      <summary>{tell(context, label)}</summary>
      <textarea class={open ? 'input source tall' : 'input source'} data-text={form} aria-label={tell(context, label)} readonly>
        {`\n${text}`}
      </textarea>
    </details>
  );
}
