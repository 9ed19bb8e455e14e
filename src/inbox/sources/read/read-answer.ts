import type { Answer, ReaderName, Told } from './answer.js';
import { readArxiv } from './read-arxiv.js';
import { readFeed } from './read-feed.js';
import { readReleases, readRepositories } from './read-github.js';
import { readHuggingFace } from './read-hugging-face.js';
import { readList, readOffered } from './read-list.js';
import { readOai } from './read-oai.js';
import { readOpenreview } from './read-openreview.js';
import { readOpml } from './read-opml.js';

/** Reads what a source answered: it asks nothing of the network and runs nothing in it, so that it can work in a thread with limits. */
export function readAnswer(answer: Answer): Told {
  return readers[answer.reader](answer);
}

const readers: Readonly<Record<ReaderName, (answer: Answer) => Told>> = {
  feed: readFeed,
  arxiv: readArxiv,
  oai: readOai,
  'hugging-face': readHuggingFace,
  openreview: readOpenreview,
  releases: readReleases,
  repositories: readRepositories,
  list: readList,
  offered: readOffered,
  opml: readOpml,
};
