import { fitProfile } from '../profile/fit-profile.js';
import { pastDocuments, topicMarks } from '../profile/past-documents.js';
import type { Ranker } from './ranker.js';

/**
 * The inbox's own order. Hosts and venues are left out: papers of a log and of a list come from different hosts for reasons that have nothing to do
 * with what its author wants to read.
 */
export const profileRanker: Ranker = {
  name: 'profile',
  score(past, candidates, { terms, topics }) {
    const offered = candidates.map(({ title }) => ({ document: { title, text: '', marks: topicMarks(topics, title) }, passedOver: 1 }));
    const wanted = pastDocuments(past, topics).map(({ document, weight }) => ({
      document: { ...document, marks: document.marks.filter(({ kind }) => kind === 'topic') },
      weight,
    }));
    return fitProfile(offered, wanted, terms).margins;
  },
};
