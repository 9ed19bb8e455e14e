import type { Answer, ReaderName, Told } from './answer.js';

/**
 * Reads what a source answered: it asks nothing of the network and runs nothing in it, so that it can work in a thread with limits. A
 * thread loads only what it needs.
 */
export async function readAnswer(answer: Answer): Promise<Told> {
  return (await readers[answer.reader]())(answer);
}

const readers: Readonly<Record<ReaderName, () => Promise<(answer: Answer) => Told>>> = {
  feed: async () => (await import('./read-feed.js')).readFeed,
  arxiv: async () => (await import('./read-arxiv.js')).readArxiv,
  oai: async () => (await import('./read-oai.js')).readOai,
  'hugging-face': async () => (await import('./read-hugging-face.js')).readHuggingFace,
  openreview: async () => (await import('./read-openreview.js')).readOpenreview,
  releases: async () => (await import('./read-github.js')).readReleases,
  repositories: async () => (await import('./read-github.js')).readRepositories,
  list: async () => (await import('./read-list.js')).readList,
  offered: async () => (await import('./read-list.js')).readOffered,
  opml: async () => (await import('./read-opml.js')).readOpml,
};
