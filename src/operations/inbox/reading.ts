import type { Reading } from '../../inbox/evaluation/ranker.js';
import type { Config } from '../../log/config.js';
import { extendTopics, topicFinder } from '../../log/subjects/find-topics.js';
import { topics } from '../../log/subjects/topics.js';
import { termReader } from './read-terms.js';

/** How a log's profile reads texts: by the terms of search's index, and by the topics that the program and the log's settings know. */
export function reading({ site }: Config): Reading {
  return { terms: termReader(), topics: topicFinder(extendTopics(topics, site.topics)) };
}
