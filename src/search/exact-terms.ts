import { arxivReference, canonicalUrl, githubRepository, splitUrl } from '../base/urls.js';
import { entryPapers } from '../log/papers/entry-papers.js';
import { type TopicFinder, topicFinder } from '../log/subjects/find-topics.js';
import { bodyText, paperTitles } from '../log/subjects/subject-text.js';
import { tagsOf } from '../log/subjects/tags.js';
import type { Topic } from '../log/subjects/topics.js';
import { venueName, venuesOf } from '../log/subjects/venues.js';
import type { Entry } from '../log/types.js';
import { calledOf, foldValue } from './fold-value.js';

/** What of an entry is matched whole: its addresses, topics, venues, tags and labels, each with its kind before a colon. */
export function exactTermsOf(entry: Entry, topics: readonly Topic[]): readonly string[] {
  const terms = new Set<string>();
  const add = (kind: string, value: string) => value !== '' && value.length <= longestValue && terms.add(`${kind}:${value}`);
  add('called', calledOf(entry.title));
  if (entry.url !== null) addAddress(add, entry.url, 'url');
  for (const field of entry.fields) {
    add('label', foldValue(field.label));
    const isWork = field.kind === 'paper' || field.kind === 'code';
    for (const link of field.links) {
      if (link.nestedLabel !== null) add('label', foldValue(link.nestedLabel));
      addAddress(add, link.url, isWork ? 'url' : 'link');
    }
  }
  const named = entryPapers(entry);
  for (const id of named.papers.flatMap((paper) => paper.ids)) add('paper', id);
  for (const { id, url, isLabelled } of named.code) if (isLabelled && url !== null) add('paper', id);
  const papers = paperTitles(entry);
  for (const venue of venuesOf(`${entry.title}\n${papers}`)) {
    add('venue', foldValue(venue.name));
    add('venue', foldValue(venueName(venue)));
  }
  for (const tag of tagsOf(entry)) add('tag', foldValue(tag));
  for (const name of topicNames(`${entry.title}\n${papers}${bodyText(entry)}`, tagsOf(entry), topics)) add('topic', name);
  return [...terms];
}

const longestValue = 1_000;

type AddTerm = (kind: string, value: string) => void;

function addAddress(add: AddTerm, url: string, kind: 'url' | 'link'): void {
  const parts = splitUrl(url);
  if (!parts) return;
  add(kind, canonicalUrl(url));
  add('site', parts.host.replace(/^www\./, ''));
  const arxiv = arxivReference(url);
  if (arxiv?.valid) add('arxiv', arxiv.id.toLowerCase());
  const repository = githubRepository(url)?.toLowerCase();
  if (!repository) return;
  const [owner = '', name = ''] = repository.split('/');
  add('repo', repository);
  add('repo', name);
  add('owner', owner);
}

/** Every name and term of the topics that a text names or that a tag is called. */
function topicNames(text: string, tags: readonly string[], topics: readonly Topic[]): readonly string[] {
  const { find, names, byName } = tableOf(topics);
  const found = new Set(find(text));
  for (const tag of tags) {
    const topic = byName.get(foldValue(tag));
    if (topic) found.add(topic);
  }
  return [...found].flatMap((topic) => names.get(topic) ?? []);
}

interface TopicTable {
  readonly find: TopicFinder;
  readonly names: ReadonlyMap<Topic, readonly string[]>;
  readonly byName: ReadonlyMap<string, Topic>;
}

const tables = new WeakMap<readonly Topic[], TopicTable>();

function tableOf(topics: readonly Topic[]): TopicTable {
  let table = tables.get(topics);
  if (!table) {
    const names = new Map(topics.map((topic) => [topic, namesOf(topic)]));
    const byName = new Map([...names].flatMap(([topic, own]) => own.map((name): [string, Topic] => [name, topic])));
    table = { find: topicFinder(topics), names, byName };
    tables.set(topics, table);
  }
  return table;
}

/** `yolov#` is a pattern and no name; 目标检测 is called 检测 too. */
function namesOf(topic: Topic): readonly string[] {
  const short = /^\p{Script=Han}{4,}$/u.test(topic.name.zh) ? [topic.name.zh.slice(-2)] : [];
  const names = [topic.id, topic.name.en, topic.name.zh, ...short, ...topic.terms].filter((name) => !name.includes('#'));
  return [...new Set(names.map(foldValue))];
}
