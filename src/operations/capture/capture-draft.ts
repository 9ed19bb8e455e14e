import { type Capture, knownItems, provenanceOf } from '../../capture/capture.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import type { QueuedDraft } from '../../log/queue/queue-event.js';
import { venueName, venuesOf } from '../../log/subjects/venues.js';

/** The entry that is written from a capture when nobody chooses: without guesses, and with the picture that shows most. */
export function captureDraft(capture: Capture): EntryDraft & QueuedDraft {
  return {
    title: capture.title,
    url: capture.url,
    relevance: 0,
    abstract: abstractWithVenue(capture),
    papers: knownItems(capture, 'papers', capture.papers),
    code: knownItems(capture, 'code', capture.code),
    keyPoints: null,
    tips: null,
    images: knownItems(capture, 'images', capture.images).slice(0, 1),
  };
}

/** “We hang a ruler beside every head. (CVPR 2022)”: pages and searches know the venues that entries name. */
function abstractWithVenue(capture: Capture): string | null {
  const abstract = provenanceOf(capture, 'abstract')?.certainty === 'guess' ? null : capture.abstract;
  const [venue] = venuesOf(capture.venue ?? '');
  if (!venue || venuesOf(`${capture.title}\n${abstract ?? ''}`).some((one) => one.name === venue.name)) return abstract;
  return abstract === null ? venueName(venue) : `${abstract} (${venueName(venue)})`;
}
