import type { Diagnostic } from '../../base/diagnostic.js';
import { type Language, say } from '../../base/text.js';
import { severityWords } from '../diagnostic-line.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';

/** What a check of the day as it is written finds, each with a button where it can be put right at once. */
export function FindingsPanel(props: {
  readonly language: Language;
  readonly findings: readonly Diagnostic[];
  readonly state: string;
  readonly action: string;
}): Html {
  const { language, findings, state, action } = props;
  const shown = findings.slice(0, most);
  const rest = findings.length - shown.length;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="revision" value={state} />
      <h2 id="findings-name">
        {say('Diagnostics', '诊断')[language]} <span class="quiet">{countsOf(findings, language)}</span>
      </h2>
      <ul>
        {shown.map((one) => (
          <li class={`diagnostic ${one.severity}`} data-line={String(one.line)}>
            <Icon name={one.severity} />
            <span>
              <span class="hidden">{`${severityWords[one.severity][language]}: `}</span>
              <span class="sentence">{sentence(one.message[language].slice(0, 400))}</span>{' '}
              <span class="line mono">{say(`line ${one.line}`, `第 ${one.line} 行`)[language]}</span>
            </span>
            {one.fix !== null && (
              <button type="submit" class="button tiny" name="do" value={fixName(one)}>
                {say('Fix', '修正')[language]}
              </button>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="small quiet">{say(`${rest} more`, `另有 ${rest} 处`)[language]}</p>}
    </form>
  );
}

/** What the button is called that puts a finding right. */
export function fixName({ rule, line }: Diagnostic): string {
  return `fix-${rule}-${line}`;
}

/** How many findings are shown at once. */
const most = 40;

function countsOf(findings: readonly Diagnostic[], language: Language): string {
  if (findings.length === 0) return say('nothing found', '没有发现问题')[language];
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    if (count === 0) return [];
    return language === 'zh' ? `${count} ${severityWords[severity].zh}` : `${count} ${words[severity]}${count === 1 ? '' : 's'}`;
  });
  return counts.join(say(', ', '，')[language]);
}

const words = { error: 'error', warning: 'warning', info: 'hint' } as const;

/** Names stand between backticks. */
function sentence(text: string): readonly (string | Html)[] {
  return text.split(/`([^`]+)`/).map((part, at) => (at % 2 === 0 ? part : <code class="mono">{part}</code>));
}
