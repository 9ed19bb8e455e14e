import { githubRepository, joinUrl } from '../../base/urls.js';
import type { Extractor } from '../extractor.js';
import { type Facts, fact, noFacts } from '../facts.js';
import { textOfJson } from '../text/json-value.js';
import { papersIn } from '../text/named-links.js';

/** Repositories on GitHub. */
export const github: Extractor = {
  name: 'github',
  matches: (parts) => githubRepository(joinUrl(parts)) !== null,
  reader: 'github',
  async ask(url, web) {
    const repository = githubRepository(url) ?? '';
    const api = `https://api.github.com/repos/${repository}`;
    const [about, readme] = await Promise.all([
      web.json(api, 'application/vnd.github+json'),
      web.text(`${api}/readme`, 'application/vnd.github.raw+json').catch(() => ''),
    ]);
    return repositoryFacts(about, readme, repository);
  },
};

function repositoryFacts(about: unknown, readme: string, asked: string): Facts | null {
  const name = textOfJson(about, 'full_name');
  if (name === null) return null;
  const description = textOfJson(about, 'description');
  const from = 'GitHub API';
  return {
    ...noFacts,
    title: fact(description === null ? name : `${name}: ${description}`, from, 'sure'),
    site: fact('GitHub', from, 'sure'),
    date: fact(textOfJson(about, 'created_at')?.slice(0, 10), from, 'sure'),
    abstract: fact(starred(description, about), from, 'sure'),
    papers: papersIn(`${textOfJson(about, 'homepage') ?? ''}\n${readme}`, 'README'),
    // A repository that was renamed answers under its new name.
    code: [{ value: { title: null, url: `https://github.com/${name || asked}` }, from, certainty: 'sure' }],
  };
}

/** “Compresses vision transformers (1,204 stars, https://example.org/minivit)” */
function starred(description: string | null, about: unknown): string | null {
  const stars = Number(textOfJson(about, 'stargazers_count') ?? '0');
  const home = textOfJson(about, 'homepage');
  const more = [
    ...(Number.isInteger(stars) && stars > 0 ? [`${stars.toLocaleString('en-US')} GitHub stars`] : []),
    ...(home !== null && /^https?:\/\//.test(home) ? [home] : []),
  ].join(', ');
  return more === '' ? description : `${description ?? ''} (${more})`.trim();
}
