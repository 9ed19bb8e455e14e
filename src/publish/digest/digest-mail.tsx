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
import { mailDarkStyle, mailStyles } from './mail-styles.js';

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
        <style>{raw(mailDarkStyle)}</style>
      </head>
      <body class="paper" style={mailStyles.body}>
        <table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border={0} style={mailStyles.paper}>
          <tr>
            <td align="center" style="padding:24px 16px">
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} style="max-width:600px">
                <Row>
                  <p class="soft" style={mailStyles.small}>
                    {logTitle}
                  </p>
                  <h1 class="ink" style={mailStyles.h1}>
                    {digestTitle(digest, language)}
                  </h1>
                </Row>
                {digest.items.map((item, at) => (
                  <Row>
                    <Item item={item} number={at + 1} language={language} server={server} />
                  </Row>
                ))}
                <Row>
                  <p class="ink" style={mailStyles.text}>
                    {waitingWords(digest)[language]}
                    {server !== null && <OwnPage href={`${server}${triagePath}`}>{openInboxWords[language]}</OwnPage>}
                  </p>
                  {told.length > 0 && digest.items.length > 0 && (
                    <h2 class="ink" style={mailStyles.heading}>
                      {sourcesHeading(digest)[language]}
                    </h2>
                  )}
                  {told.map(({ name, said, isTrouble }) => (
                    <p class={isTrouble ? 'trouble' : 'soft'} style={isTrouble ? mailStyles.trouble : mailStyles.small}>
                      <strong>{name}</strong>
                      {afterName[language]}
                      {said[language]}
                    </p>
                  ))}
                  <p class="soft" style={mailStyles.foot}>
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
      <td class="line" style={mailStyles.cell}>
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
      <a class="link" href={href} style={mailStyles.link}>
        {children as Html}
      </a>
    </>
  );
}

function Item(props: { item: DigestItem; number: number; language: Language; server: string | null }): Html {
  const { item, number, language, server } = props;
  return (
    <>
      <h2 class="ink" style={mailStyles.h2} lang={langOf(item.title) ?? undefined}>
        {`${number}. `}
        <a class="link" href={item.url} style={mailStyles.link}>
          {readableTex(item.title)}
        </a>
      </h2>
      <p class="soft" style={mailStyles.small}>
        {itemFacts(item, language).join(' · ')}
      </p>
      {item.summary !== null && (
        <p class="ink" style={mailStyles.text}>
          {summaryWords(item.summary, language)}
        </p>
      )}
      {item.abstract !== null && (
        <p class="ink" style={mailStyles.text} lang={langOf(item.abstract) ?? undefined}>
          {readableTex(item.abstract)}
        </p>
      )}
      <p class="soft" style={mailStyles.small}>
        {reasonWords(item, language)}
        {server !== null && <OwnPage href={`${server}${triagePath}/${item.id}`}>{decideWords[language]}</OwnPage>}
      </p>
    </>
  );
}
