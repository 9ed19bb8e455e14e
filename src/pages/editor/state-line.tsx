import { type Bilingual, type Language, say } from '../../base/text.js';
import type { Html } from '../html.js';
import type { DayStage } from './editor-view.js';

/** Where what is typed stands now: in the notes, in a draft, or nowhere yet. */
export function StateLine(props: { readonly language: Language; readonly stage: DayStage; readonly keptAt: string }): Html {
  const { language, stage, keptAt } = props;
  return (
    <p class={`state ${stage}`} id="state" role="status">
      {stageWords(stage, keptAt)[language]}
    </p>
  );
}

/** The stage as a sentence. */
function stageWords(stage: DayStage, keptAt: string): Bilingual {
  if (stage === 'new') return say('A new day, nothing written yet', '新的一天，还没有写入笔记');
  if (stage === 'saved') return say('Saved in the notes', '已写入笔记');
  return say(`Draft kept ${keptAt}, not in the notes yet`, `草稿已自动保存 ${keptAt}，还没写入笔记`);
}
