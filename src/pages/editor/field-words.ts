import { type Bilingual, say } from '../../base/text.js';
import type { EditableField } from '../../log/edit/field-value.js';
import { kindWords } from '../entry-parts.js';

/** What the fields of an entry are called. */
export const fieldWords: Readonly<Record<EditableField, Bilingual>> = {
  title: say('Title', '标题'),
  url: say('Link', '链接'),
  relevance: say('Relevance', '相关度'),
  abstract: kindWords.abstract,
  paper: kindWords.paper,
  code: kindWords.code,
  keyPoints: kindWords.keyPoints,
  tips: kindWords.tips,
  tags: say('Tags', '标签'),
};
