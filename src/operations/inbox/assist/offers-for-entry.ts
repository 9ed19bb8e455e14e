import type { Language } from '../../../base/text.js';
import type { Suggestions } from '../../../inbox/assist/suggestion-task.js';
import { suggestionTask } from '../../../inbox/assist/suggestion-task.js';
import type { AssistConfig } from '../../../log/assist-config.js';
import { type EntryOffer, offerFields } from '../../../log/edit/entry-offer.js';
import { extendTopics } from '../../../log/subjects/find-topics.js';
import { tagsIn } from '../../../log/subjects/tags.js';
import { type Topic, topics } from '../../../log/subjects/topics.js';
import type { Log } from '../../../log/types.js';
import type { Daybook } from '../../daybook-context.js';
import { askModel } from './ask-model.js';
import { costOf } from './cost-of.js';
import { type AskedEntry, entryMaterial } from './entry-material.js';

/**
 * Asks the model of the settings what an entry could say; nothing where its answer cannot be used.
 * @throws DaybookError `too-many` when the tokens of the day are used up, `unreachable` when the model does not answer.
 */
export async function offersForEntry(
  daybook: Daybook,
  assist: AssistConfig,
  log: Log,
  entry: AskedEntry,
  language: Language,
): Promise<readonly EntryOffer[]> {
  const known = extendTopics(topics, daybook.config.site.topics);
  const task = suggestionTask(known.map(({ id }) => id));
  const { value, usage } = await askModel(daybook, assist, task, await entryMaterial(daybook, log, entry), language);
  if (value === null) return [];
  const about = { title: entry.title, url: entry.url, model: assist.model };
  const took = { tokens: usage.input + usage.output, cost: costOf(assist, usage) };
  const texts = { abstract: value.abstract, tips: value.tips, tags: tagsText(value, known, language) };
  return offerFields.flatMap((field) => (texts[field] ? [{ ...about, field, text: texts[field], ...took }] : []));
}

/** Topics as tags, which have no spaces. */
function tagsText({ topics: ids }: Suggestions, known: readonly Topic[], language: Language): string {
  const names = known
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => (tagsIn(name[language]).length === 1 ? name[language] : id));
  return [...new Set(names)].join(', ');
}
