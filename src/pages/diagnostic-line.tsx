import type { Diagnostic, Severity } from '../base/diagnostic.js';
import { type Bilingual, say } from '../base/text.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { type PageContext, tell } from './page-context.js';

/** What a severity is called. */
export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: say('Error', '错误'),
  warning: say('Warning', '警告'),
  info: say('Advice', '建议'),
};

/** One finding: how bad, the sentence, the rule; `href` leads to the entry it is about. */
export function DiagnosticLine(props: {
  readonly context: PageContext;
  readonly diagnostic: Diagnostic;
  readonly href?: string | undefined;
}): Html {
  const { context, diagnostic } = props;
  const place = <span class="mono">{diagnostic.line}</span>;
  return (
    <li class={`diagnostic ${diagnostic.severity}`}>
      <Icon name={diagnostic.severity} />
      <span>
        <span class="hidden">{`${tell(context, severityWords[diagnostic.severity])}: `}</span>
        {sentence(tell(context, diagnostic.message).slice(0, 600))}
        <span class="quiet mono rule-id"> {diagnostic.rule}</span>
      </span>
      <span class="quiet">
        {tell(context, say('line ', '第 '))}
        {props.href ? <a href={props.href}>{place}</a> : place}
        {tell(context, say('', ' 行'))}
      </span>
    </li>
  );
}

/** Commands and names stand between backticks: `daybook publish readme`. */
function sentence(text: string): readonly (string | Html)[] {
  return text.split(/`([^`]+)`/).map((part, at) => (at % 2 === 0 ? part : <code class="mono">{part}</code>));
}
