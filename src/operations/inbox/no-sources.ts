import { type Bilingual, say } from '../../base/text.js';

/** What is said where a log has no sources. */
export const noSources: Bilingual = say(
  'No source yet. Add one: daybook inbox add <url>',
  '还没有来源。可以添加一个：daybook inbox add <url>',
);
