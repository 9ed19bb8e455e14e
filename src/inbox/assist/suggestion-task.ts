import * as z from 'zod';
import { answerText } from './answer-text.js';
import type { AssistTask } from './assist-task.js';

/** What a language model would write into the fields of an entry. */
export interface Suggestions {
  readonly abstract: string | null;
  readonly tips: string | null;
  /** Ids of topics that the log knows. */
  readonly topics: readonly string[];
}

const answerSchema = z.object({
  abstract: z.string().nullish(),
  tips: z.string().nullish(),
  topics: z.array(z.string()).nullish(),
});

/** Suggestions for an entry; topics are taken from those that the log knows, whatever the model says. */
export function suggestionTask(topics: readonly string[]): AssistTask<Suggestions> {
  return {
    name: `suggestions-1 ${topics.join(',')}`,
    wanted: () =>
      `Answer with one JSON object alone: {"abstract": two sentences on what was done and found, "tips": one sentence on what to look at when reading it, "topics": up to three of these ids: ${topics.join(', ')}}.`,
    most: 600,
    read: (answer) => {
      const { data } = answerSchema.safeParse(objectIn(answer));
      if (!data) return null;
      const text = (value: string | null | undefined, most: number): string | null => (value ? answerText(value, most) : null);
      const known = [...new Set(data.topics ?? [])].filter((topic) => topics.includes(topic)).slice(0, 3);
      const suggestions = { abstract: text(data.abstract, 600), tips: text(data.tips, 300), topics: known };
      return suggestions.abstract === null && suggestions.tips === null && known.length === 0 ? null : suggestions;
    },
  };
}

/** The object in an answer, whatever stands around it. */
function objectIn(answer: string): unknown {
  try {
    return JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
  } catch {
    return null;
  }
}
