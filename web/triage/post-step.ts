/** What the server says of a step: what was done, or the page to go on with, or what went wrong. */
export interface StepAnswer {
  readonly text?: string;
  readonly decision?: string | null;
  /** The ids of the items that no longer wait. */
  readonly gone?: readonly string[];
  /** Of the items that were sent, those that stay in the list: they were refused. */
  readonly stays?: readonly string[];
  /** How many items each list has now, and in words how many wait. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly waiting?: string;
  readonly to?: string;
  readonly problem?: string;
}

/** Sends a step to the server; a server that does not answer is a problem like others. */
export async function postStep(step: Readonly<Record<string, string>>, items: readonly string[] = []): Promise<StepAnswer> {
  const body = new URLSearchParams(step);
  for (const item of items) body.append('item', item);
  try {
    const answer = await fetch('/inbox', { method: 'POST', body, headers: { accept: 'application/json' } });
    return (await answer.json()) as StepAnswer;
  } catch {
    return {
      problem: document.documentElement.lang.startsWith('zh')
        ? '服务器没有响应，没有改动任何内容。'
        : 'The server does not answer; nothing was changed.',
    };
  }
}
