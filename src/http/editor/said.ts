import { type Bilingual, say } from '../../base/text.js';
import { type StepKind, stepKinds } from '../../log/edit/draft-steps.js';
import { stepWords } from '../../pages/editor/step-words.js';

type Plain =
  | 'saved'
  | 'added'
  | 'merged'
  | 'discarded'
  | 'again'
  | 'brought-together'
  | 'joined'
  | 'removed'
  | 'picture-added'
  | 'picture-removed'
  | 'fixed'
  | 'no-fix'
  | 'suggested'
  | 'suggested-nothing'
  | 'suggested-late'
  | 'offer-taken'
  | 'offer-dropped'
  | 'not-offered';

/** What the page says after a step. */
const sayings: Readonly<Record<Plain, Bilingual>> = {
  saved: say('Saved in the notes.', '已写入笔记。'),
  added: say('Written into the notes.', '已写入笔记。'),
  merged: say('Saved, together with what changed on the disk meanwhile.', '已写入，并合入了磁盘上的改动。'),
  discarded: say('The draft is gone; the note is as it was.', '草稿已放弃，笔记保持原样。'),
  again: say('The note changed on the disk once more. Choose again.', '磁盘上的笔记又有改动，请重新选择。'),
  'brought-together': say('Brought together in the draft. Look at it, then save.', '已合进草稿。看过之后再保存。'),
  joined: say(
    'The day changed elsewhere meanwhile; what you typed was brought together with it.',
    '这一天在别处也有改动，已与刚才填写的合到一起。',
  ),
  removed: say('The entry is removed. Undo brings it back.', '这一点已删去，可以撤销。'),
  'picture-added': say('The picture lies with the draft; saving puts it into the log.', '图片已放进草稿，保存时写入日志。'),
  'picture-removed': say('The picture is taken out. Undo brings it back.', '图片已去掉，可以撤销。'),
  fixed: say('Put right.', '已修正。'),
  'no-fix': say('That is no longer found; look at the diagnostics as they are now.', '这一处已不在诊断里，请看现在的诊断。'),
  suggested: say(
    'Suggestions stand below the empty fields. Nothing is written before you take it.',
    '建议已放在空着的字段下面，采用之前不会写入。',
  ),
  'suggested-nothing': say('The language model suggested nothing for the fields that are empty.', '语言模型对空着的字段没有建议。'),
  'suggested-late': say(
    'The entry is no longer there, so what the language model wrote is dropped.',
    '这一点已经不在了，语言模型的回答没有保留。',
  ),
  'offer-taken': say(
    'Taken into the draft, and marked as machine-written until you change it. Undo takes it back.',
    '已采用到草稿里，改动之前标为机器所写，可以撤销。',
  ),
  'offer-dropped': say('The suggestion is gone.', '已丢弃这条建议。'),
  'not-offered': say('The field has a text of its own by now, so nothing was put into it.', '这个字段已经有了内容，因此没有改动它。'),
};

/** The name of a sentence, as it stands in the page's address. */
export type SaidName = Plain | 'moved' | `undone-${StepKind}` | `redone-${StepKind}`;

/** What the page says after a step, by the step's name in its address; `index` is the entry that is open. */
export function saidAs(name: string | undefined, index: number | null, count: number): Bilingual | null {
  if (name === undefined) return null;
  if (Object.hasOwn(sayings, name)) return sayings[name as Plain];
  if (name === 'moved' && index !== null)
    return say(`Moved: now entry ${index + 1} of ${count}.`, `已移动，现在是第 ${index + 1} 点，共 ${count} 点。`);
  const kind = stepKinds.find((one) => name === `undone-${one}` || name === `redone-${one}`);
  if (kind === undefined) return null;
  const { en, zh } = stepWords[kind];
  return name.startsWith('undone') ? say(`Taken back: ${en}.`, `已撤销：${zh}。`) : say(`Done again: ${en}.`, `已重做：${zh}。`);
}
