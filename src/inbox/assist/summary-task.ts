import { answerText } from './answer-text.js';
import type { AssistTask } from './assist-task.js';

/** One sentence about an item of the inbox. */
export const summaryTask: AssistTask<string> = {
  name: 'summary-1',
  wanted: () => 'Say in one plain sentence of at most 40 words what is new in it. Answer with that sentence alone.',
  most: 200,
  read: (answer) => answerText(answer, 200),
};
