import { type Bilingual, say } from '../base/text.js';
import type { Html } from './html.js';
import type { Section } from './masthead.js';
import { type PageContext, type Theme, tell } from './page-context.js';

/** The foot of every page: what the stars mean, the licence, about, and the choice of light or dark. */
export function Footer({ context, section }: { readonly context: PageContext; readonly section: Section | null }): Html {
  const { theme, about, waysIn } = context.links;
  return (
    <footer class="footer">
      <p>
        {tell(
          context,
          say(
            'Stars say how much an entry matters to the author, not how good it is. A lost picture links to its original.',
            '星标表示与我的相关程度，不评价文章好坏。图片失效时给出原图链接。',
          ),
        )}
        {context.head?.licence && ` ${context.head.licence}`}
      </p>
      <ul>
        <li>
          <a href={about} aria-current={section === 'about' ? 'page' : undefined}>
            {tell(context, say('About', '关于'))}
          </a>
        </li>
        <li>
          <a href={`${about}#keys`}>
            {tell(context, say('Keys', '快捷键'))} <kbd>?</kbd>
          </a>
        </li>
        {waysIn !== null && (
          <li>
            <a href={waysIn}>{tell(context, say('Ways in', '收录方式'))}</a>
          </li>
        )}
      </ul>
      {theme === null && <ThemeChoice context={context} />}
      {theme !== null && (
        <form class="choice" method="post" action={theme.action} aria-label={tell(context, say('Appearance', '外观'))}>
          <input type="hidden" name="back" value={theme.back} />
          {theme.choices.map((choice) => (
            <button type="submit" name="theme" value={choice} aria-pressed={choice === context.theme ? 'true' : 'false'}>
              {tell(context, themeWords[choice])}
            </button>
          ))}
        </form>
      )}
    </footer>
  );
}

const themeWords: Readonly<Record<Theme, Bilingual>> = {
  system: say('System', '随系统'),
  light: say('Light', '浅色'),
  dark: say('Dark', '深色'),
};

/** The choice of a page that no server answers: it lasts while the page is open, and longer with script. */
function ThemeChoice({ context }: { context: PageContext }): Html {
  return (
    <fieldset class="choice">
      <legend class="hidden">{tell(context, say('Appearance', '外观'))}</legend>
      {(['system', 'light', 'dark'] as const).map((choice) => (
        <label>
          <input type="radio" name="theme" value={choice} checked={choice === 'system'} />
          {tell(context, themeWords[choice])}
        </label>
      ))}
    </fieldset>
  );
}
