import { createRequire } from 'node:module';
import type { Role } from '../article/print-html.js';
import type { WechatTheme } from './themes.js';

/**
 * The style of each role as it is written into a tag. juice works out what the theme's rules come to on one empty element a role;
 * the log's own text never passes through it.
 */
export function inlineStyles(theme: WechatTheme, tags: Readonly<Record<Role, string>>): ReadonlyMap<Role, string> {
  const known = made.get(theme);
  if (known) return known;
  // Loaded when the first WeChat article is made: it brings a whole HTML parser along.
  const juice = createRequire(import.meta.url)('juice/client.js') as Juice;
  const roles = Object.keys(tags) as Role[];
  const html = juice.inlineContent(roles.map((role) => `<i class="${role}"></i>`).join(''), theme.css, {});
  const styles = new Map<Role, string>();
  for (const [, role, style = ''] of html.matchAll(/<i class="(\w+)"(?: style="([^"]*)")?><\/i>/g))
    styles.set(role as Role, compact(style));
  made.set(theme, styles);
  return styles;
}

type Juice = Pick<typeof import('juice'), 'inlineContent'>;

const made = new Map<WechatTheme, ReadonlyMap<Role, string>>();

/** Every character counts against the platform's limit. Font names keep their spaces, in single quotes. */
function compact(style: string): string {
  return style
    .replaceAll(/&quot;|"/g, "'")
    .replace(/([:;,])\s+/g, '$1')
    .replace(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b/gi, '#$1$2$3')
    .replace(/;$/, '');
}
