import { type Bilingual, say } from '../../base/text.js';
import type { StepKind } from '../../log/edit/draft-steps.js';

/** What a step is called where it is taken back or taken again. */
export const stepWords: Readonly<Record<StepKind, Bilingual>> = {
  type: say('typing', '填写'),
  relevance: say('the stars', '星标'),
  add: say('the new entry', '新的一点'),
  move: say('the move', '移动'),
  remove: say('the removal', '删除'),
  'add-picture': say('the picture', '图片'),
  'remove-picture': say('the removal of the picture', '删图'),
  fix: say('the fix', '修正'),
  source: say('typing in the text', '全文里的改动'),
  take: say('taking a suggestion', '采用建议'),
};
