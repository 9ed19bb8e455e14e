import type { Language } from '../base/text.js';
import type { Html } from './html.js';
import type { MarkedText } from './search-view.js';
import { langOf } from './title.js';

/** Text with its matches marked. */
export function Parts({ parts }: { readonly parts: readonly MarkedText[] }): Html {
  return <>{parts.map((part) => (part.marked ? <mark>{part.text}</mark> : part.text))}</>;
}

/** A title with its matches marked, in its own language. */
export function MarkedTitle({ parts, language }: { readonly parts: readonly MarkedText[]; readonly language: Language }): Html {
  const whole = parts.map((part) => part.text).join('');
  if (whole.trim() === '') return <>{language === 'zh' ? '（没有标题）' : '(no title)'}</>;
  const own = langOf(whole);
  const pageLang = language === 'zh' ? 'zh-CN' : 'en';
  return (
    <span lang={own !== null && own !== pageLang ? own : undefined}>
      <Parts parts={parts} />
    </span>
  );
}
