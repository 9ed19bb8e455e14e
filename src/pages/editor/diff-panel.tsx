import { type Language, say } from '../../base/text.js';
import type { Html } from '../html.js';

/** A line that saving takes out or puts in; null between stretches. */
export type DiffLine = { readonly kind: 'old' | 'new'; readonly line: string } | null;

/** What saving would write, and how much it would leave alone. */
export function DiffPanel(props: {
  readonly language: Language;
  readonly path: string;
  readonly lines: readonly DiffLine[];
  readonly untouched: number;
}): Html {
  const { language, path, lines, untouched } = props;
  const shown = lines.slice(0, most);
  return (
    <>
      <h2 id="diff-name">
        {say('Will be written', '将要写入')[language]} <span class="quiet mono">{path}</span>
      </h2>
      {lines.length === 0 ? (
        <p class="small quiet">{say('Nothing: the note is as it stands here.', '没有改动：笔记就是现在这样。')[language]}</p>
      ) : (
        <>
          <div class="diff">
            {shown.map((one) => (one === null ? <hr /> : <Line language={language} kind={one.kind} line={one.line} />))}
          </div>
          <p class="small quiet">
            {lines.length > shown.length &&
              say(`${lines.length - shown.length} more lines. `, `还有 ${lines.length - shown.length} 行。`)[language]}
            {say(untouched === 1 ? 'One other line stays.' : `${untouched} other lines stay.`, `其余 ${untouched} 行一字不动。`)[language]}
          </p>
        </>
      )}
    </>
  );
}

const most = 60;

function Line({ language, kind, line }: { language: Language; kind: 'old' | 'new'; line: string }): Html {
  const said = kind === 'old' ? say('taken out: ', '删去：') : say('put in: ', '写入：');
  const text = line.length > 400 ? `${line.slice(0, 400)}…` : line;
  const words = (
    <>
      <span class="hidden">{said[language]}</span>
      {text === '' ? ' ' : text}
    </>
  );
  return kind === 'old' ? <del>{words}</del> : <ins>{words}</ins>;
}
