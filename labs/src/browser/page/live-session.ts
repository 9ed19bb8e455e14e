import { say } from '../../text.js';
import type { LiveShown } from '../protocol.js';
import { element } from './element.js';
import type { LabView } from './lab-view.js';
import { type LiveFrames, liveFrames } from './live-frames.js';
import type { PageNames } from './page-names.js';
import { showDownloads } from './show-downloads.js';
import { showNote } from './show-state.js';
import { showTables } from './show-tables.js';
import { backendsText, showStages } from './show-timings.js';
import { tell, words } from './words.js';

/** The lab on the camera's pictures, as they come. */
export interface LiveSession {
  readonly isOn: boolean;
  start(view: HTMLVideoElement): void;
  shown(message: LiveShown): void;
  /** Whether any picture was answered before. */
  stop(): boolean;
}

/** Figures and tables change at most so often, that they can be read. */
const restMilliseconds = 400;

/** @param send hands a picture to the worker */
export function liveSession(view: LabView, names: PageNames, send: (frame: ImageBitmap, time: number) => void): LiveSession {
  let frames: LiveFrames | null = null;
  let last: LiveShown | null = null;
  let written = Number.NEGATIVE_INFINITY;
  const write = (message: LiveShown): void => {
    if (!frames) return;
    const figures = frames.figures();
    showStages(tell(paceText(figures, message.backends)), figures.timings, names);
    showTables({ tables: message.tables, data: {} }, names);
    showNote(tell(message.note ?? words.live));
  };
  return {
    get isOn() {
      return frames !== null;
    },
    start(player) {
      last = null;
      view.clear();
      view.showInput(null, null);
      element('lab-results').hidden = true;
      element('lab-camera').classList.add('live');
      frames = liveFrames(player, send);
    },
    shown(message) {
      if (!frames) return;
      last = message;
      frames.answered(message.timings);
      view.showFrame(message.picture);
      const now = performance.now();
      if (now - written < restMilliseconds) return;
      written = now;
      write(message);
    },
    stop() {
      if (last) {
        write(last);
        showDownloads({ pictures: { picture: last.picture }, videos: {}, data: last.data, tables: last.tables });
      }
      element('lab-camera').classList.remove('live');
      frames?.stop();
      frames = null;
      return last !== null;
    },
  };
}

function paceText(
  { framesPerSecond, milliseconds, answered, passedOver }: ReturnType<LiveFrames['figures']>,
  backends: LiveShown['backends'],
) {
  const pace = framesPerSecond === null ? '–' : framesPerSecond.toFixed(framesPerSecond < 10 ? 1 : 0);
  return say(
    `${pace} frames a second, ${Math.round(milliseconds)} ms each; ${answered} drawn, ${passedOver} passed over${backendsText(backends, ', ')}`,
    `每秒 ${pace} 帧，每帧 ${Math.round(milliseconds)} 毫秒；已画 ${answered} 帧，跳过 ${passedOver} 帧${backendsText(backends, '，')}`,
  );
}
