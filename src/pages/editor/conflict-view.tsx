import { type Bilingual, type Language, say } from '../../base/text.js';
import type { Html } from '../html.js';

/** A stretch of a merge, as the page shows it. */
export type ConflictPart =
  | { readonly kind: 'settled'; readonly text: string }
  | { readonly kind: 'conflict'; readonly mine: string; readonly base: string; readonly theirs: string };

/** The lines that both sides changed, three ways side by side; the author takes one of them for each. */
export function ConflictView(props: {
  readonly language: Language;
  readonly parts: readonly ConflictPart[];
  readonly action: string;
  /** Names the text on the disk that was compared. */
  readonly seen: string;
}): Html {
  const { language, parts, action, seen } = props;
  const conflicts = parts.filter((part) => part.kind === 'conflict');
  return (
    <form class="conflict" id="conflict" method="post" action={action} aria-labelledby="conflict-name">
      <input type="hidden" name="seen" value={seen} />
      <div class="notice warning">
        <h2 id="conflict-name">{heading[language]}</h2>
        <p>
          {
            say(
              `${conflicts.length === 1 ? 'One place was' : `${conflicts.length} places were`} changed on both sides; all else is brought together. Nothing is written until you choose, and your draft stays.`,
              `有 ${conflicts.length} 处两边都改了，其余已经合到一起。选好之前什么都不会写入，草稿也一直留着。`,
            )[language]
          }
        </p>
      </div>
      {conflicts.map((part, at) => (
        <fieldset>
          <legend>{say(`Place ${at + 1} of ${conflicts.length}`, `第 ${at + 1} 处，共 ${conflicts.length} 处`)[language]}</legend>
          <div class="sides">
            <Side language={language} at={at} value="mine" label={say('Mine, here', '我的（这里）')} text={part.mine} isChosen />
            <Side language={language} at={at} value="theirs" label={say('On the disk', '磁盘上')} text={part.theirs} />
            <Side
              language={language}
              at={at}
              value="both"
              label={say('Both, mine first', '两边都要，我的在前')}
              text={part.mine + part.theirs}
            />
            <Side language={language} at={at} value="base" label={say('As it was before', '改动之前')} text={part.base} />
          </div>
        </fieldset>
      ))}
      <div class="row">
        <button type="submit" class="button primary" name="do" value="merge">
          {say('Take these into the draft', '采用，合进草稿')[language]}
        </button>
      </div>
    </form>
  );
}

const heading = say('The note changed on the disk while you were writing', '写的时候，磁盘上的笔记被改动了');

interface SideProps {
  readonly language: Language;
  readonly at: number;
  readonly value: string;
  readonly label: Bilingual;
  readonly text: string;
  readonly isChosen?: boolean;
}

function Side({ language, at, value, label, text, isChosen }: SideProps): Html {
  return (
    <label class="side-choice">
      <span>
        <input type="radio" name={`choice-${at}`} value={value} checked={isChosen === true} /> {label[language]}
      </span>
      <pre>{text === '' ? say('(nothing)', '（没有这些行）')[language] : text.slice(0, 4000)}</pre>
    </label>
  );
}
