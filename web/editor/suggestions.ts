/** Words of the log that are worth offering while one writes, the commonest first. */
export interface Suggestions {
  readonly labels: readonly string[];
  readonly tags: readonly string[];
  readonly venues: readonly string[];
  readonly topics: readonly { readonly zh: string; readonly en: string }[];
}

const none: Suggestions = { labels: [], tags: [], venues: [], topics: [] };

/** What the log suggests, asked for once when it is wanted first; nothing while the server is away. */
export async function suggestions(): Promise<Suggestions> {
  asked ??= fetch(document.getElementById('editor')?.dataset.suggestions ?? '').then((answer) => answer.json());
  try {
    return await asked;
  } catch {
    asked = undefined;
    return none;
  }
}

let asked: Promise<Suggestions> | undefined;

/** What can be a tag: those of the log, then names of topics, which have no space as a tag has none. */
export function tagWords({ tags, topics }: Suggestions): string[] {
  const names = topics.flatMap(({ zh, en }) => (document.documentElement.lang === 'en' ? [en, zh] : [zh, en]));
  return [...new Set([...tags, ...names.filter((name) => !/\s/.test(name))])];
}
