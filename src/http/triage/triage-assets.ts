import { inboxScript } from '../../pages/scripts.js';
import { triageStyle } from '../../pages/styles/triage.js';
import type { TriageAssets } from '../../pages/triage/triage-view.js';
import { hashOf } from '../server-links.js';

/** Where the pages of the inbox find what only they load. */
export function triageAssets(): TriageAssets {
  return { style: `/inbox/style.css?v=${hashOf(triageStyle)}`, script: `/inbox/script.js?v=${hashOf(inboxScript)}` };
}
