import { raw } from 'hono/html';
import { readableTex } from '../../base/readable-tex.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import type { Html } from '../../pages/html.js';
import type { Digest, DigestItem } from '../../pages/inbox/digest.js';
import {
  afterName,
  decideWords,
  digestTitle,
  itemFacts,
  openInboxWords,
  reasonWords,
  sourcesHeading,
  summaryWords,
  toldSources,
  waitingWords,
} from '../../pages/inbox/digest-words.js';
import { langOf } from '../../pages/title.js';
import { triagePath } from '../../pages/triage/triage-place.js';

/**
 * A digest as the HTML of a mail: tables and styles in each tag, since mail programs know little else; no picture, no script, nothing
 * that is fetched. Where a program darkens mails by itself or asks for dark colours, all of it stays readable.
 */
export function digestMail(digest: Digest, language: Language, logTitle: string, server: string | null): string {
  const told = toldSources(digest);
  const page = (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{digestTitle(digest, language)}</title>
        <style>{raw(darkStyle)}</style>
      </head>
      <body class="paper" style={styles.body}>
        <table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border={0} style={styles.paper}>
          <tr>
            <td align="center" style="padding:24px 16px">
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} style="max-width:600px">
                <Row>
                  <p class="soft" style={styles.small}>
                    {logTitle}
                  </p>
                  <h1 class="ink" style={styles.h1}>
                    {digestTitle(digest, language)}
                  </h1>
                </Row>
                {digest.items.map((item, at) => (
                  <Row>
                    <Item item={item} number={at + 1} language={language} server={server} />
                  </Row>
                ))}
                <Row>
                  <p class="ink" style={styles.text}>
                    {waitingWords(digest)[language]}
                    {server !== null && <OwnPage href={`${server}${triagePath}`}>{openInboxWords[language]}</OwnPage>}
                  </p>
                  {told.length > 0 && digest.items.length > 0 && (
                    <h2 class="ink" style={styles.heading}>
                      {sourcesHeading(digest)[language]}
                    </h2>
                  )}
                  {told.map(({ name, said, isTrouble }) => (
                    <p class={isTrouble ? 'trouble' : 'soft'} style={isTrouble ? styles.trouble : styles.small}>
                      <strong>{name}</strong>
                      {afterName[language]}
                      {said[language]}
                    </p>
                  ))}
                  <p class="soft" style={styles.foot}>
                    {foot[language]}
                  </p>
                </Row>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
  return `<!doctype html>\n${page.toString()}\n`;
}

const foot: Bilingual = say(
  'Your log wrote you this mail; it knows nothing of whether you read it.',
  '这封邮件由你的日志发出；它不知道你是否读过。',
);

function Row({ children }: { children?: unknown }): Html {
  return (
    <tr>
      <td class="line" style={styles.cell}>
        {children as Html}
      </td>
    </tr>
  );
}

/** A link to the served log. */
function OwnPage({ href, children }: { href: string; children?: unknown }): Html {
  return (
    <>
      {' '}
      <a class="link" href={href} style={styles.link}>
        {children as Html}
      </a>
    </>
  );
}

function Item(props: { item: DigestItem; number: number; language: Language; server: string | null }): Html {
  const { item, number, language, server } = props;
  return (
    <>
      <h2 class="ink" style={styles.h2} lang={langOf(item.title) ?? undefined}>
        {`${number}. `}
        <a class="link" href={item.url} style={styles.link}>
          {readableTex(item.title)}
        </a>
      </h2>
      <p class="soft" style={styles.small}>
        {itemFacts(item, language).join(' · ')}
      </p>
      {item.summary !== null && (
        <p class="ink" style={styles.text}>
          {summaryWords(item.summary, language)}
        </p>
      )}
      {item.abstract !== null && (
        <p class="ink" style={styles.text} lang={langOf(item.abstract) ?? undefined}>
          {readableTex(item.abstract)}
        </p>
      )}
      <p class="soft" style={styles.small}>
        {reasonWords(item, language)}
        {server !== null && <OwnPage href={`${server}${triagePath}/${item.id}`}>{decideWords[language]}</OwnPage>}
      </p>
    </>
  );
}

const fonts = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'PingFang SC','Hiragino Sans GB','Microsoft YaHei',sans-serif";
const small = 'margin:4px 0 0;font-size:13px;line-height:1.6';

/** Colours are those of the pages in light. */
const styles = {
  body: `margin:0;padding:0;background-color:#fafaf7;color:#1c2328;font-family:${fonts}`,
  paper: 'background-color:#fafaf7',
  cell: `padding:16px 0;border-bottom:1px solid #dddcd8;font-family:${fonts}`,
  h1: 'margin:4px 0 0;font-size:22px;line-height:1.35;font-weight:600;color:#1c2328',
  h2: 'margin:0;font-size:17px;line-height:1.45;font-weight:600;color:#1c2328',
  heading: 'margin:16px 0 0;font-size:15px;line-height:1.45;font-weight:600;color:#1c2328',
  text: 'margin:8px 0 0;font-size:15px;line-height:1.65;color:#1c2328',
  small: `${small};color:#5e666c`,
  trouble: `${small};color:#885219`,
  foot: 'margin:16px 0 0;font-size:12px;line-height:1.6;color:#5e666c',
  link: 'color:#005e7b;text-decoration:underline',
} as const;

/** What mail programs that ask for dark colours take instead. */
const darkStyle = [
  ['.paper', 'background-color:#111619'],
  ['.ink', 'color:#e5e3dd'],
  ['.soft', 'color:#a3a8ab'],
  ['.trouble', 'color:#e0b070'],
  ['.link', 'color:#86c9e0'],
  ['.line', 'border-color:#2b3236'],
]
  .map(([name, value]) => `@media (prefers-color-scheme:dark){${name}{${value}!important}}`)
  .join('');
