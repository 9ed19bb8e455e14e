import type { FrameMessage, RunMessage } from '../protocol.js';
import { askForWeights } from './ask-for-weights.js';
import { useCamera } from './camera.js';
import { chosenInputs } from './chosen-inputs.js';
import { element } from './element.js';
import { labView } from './lab-view.js';
import { labWorker } from './lab-worker.js';
import { leaveResults } from './leave-results.js';
import { liveSession } from './live-session.js';
import { pageNames } from './page-names.js';
import { pointAt } from './point-at.js';
import { readControls, showNumbers } from './read-controls.js';
import { showDownloads } from './show-downloads.js';
import { showMachine, showNote, showProblem, showProgress } from './show-state.js';
import { showTables } from './show-tables.js';
import { showTimings } from './show-timings.js';
import { tell, words } from './words.js';

/** How long a control must rest before a picture is drawn anew with it. */
const restMilliseconds = 150;

/** Makes the page of a lab work: what the reader chooses goes to a worker on the same machine, and what comes back is shown. */
function startIsland(lab: HTMLElement): void {
  const form = element<HTMLFormElement>('lab-form');
  const [run, stop] = [element<HTMLButtonElement>('lab-run'), element<HTMLButtonElement>('lab-stop')];
  const main = lab.dataset.main ?? '';
  const view = labView();
  const names = pageNames(lab);
  let isRunning = false;
  let isWantedAgain = false;
  let isPicture = false;
  let isInputShown = false;
  const isAlone = lab.dataset.alone !== undefined;
  const pointing = lab.dataset.pointer === undefined ? null : pointAt(JSON.parse(lab.dataset.pointer), view);

  const inputs = chosenInputs(lab, begin, showProblem);
  const worker = labWorker(
    lab.dataset.worker ?? '',
    {
      input: ({ name, picture }) => {
        isPicture = picture !== null;
        isInputShown = true;
        view.clear();
        view.showInput(inputs.files.get(name)?.files[0]?.file ?? null, picture);
      },
      progress: ({ stage, done, total }) => {
        if (!live.isOn) showProgress(tell(stage), done, total);
      },
      frame: ({ picture }) => view.showFrame(picture),
      live: (message) => live.shown(message),
      needs: ({ download }) => {
        const again = live.isOn ? beginLive : begin;
        live.isOn ? endLive() : end();
        askForWeights(download, again, showProblem);
      },
      failed: ({ text, hint }) => {
        live.isOn ? endLive() : endWithout();
        showProblem(`${tell(text)} ${hint ? tell(hint) : ''}`);
      },
      done: (message) => {
        end();
        view.showResults(message, names);
        pointing?.showResults(message.pictures);
        showTimings(message, names);
        showTables(message, names);
        showDownloads(message);
      },
    },
    () => {
      live.isOn ? endLive() : endWithout();
      showProblem(tell(words.broken));
    },
  );
  const live = liveSession(view, names, (frame, time) => {
    const message: FrameMessage = { kind: 'frame', ...request(), main, frame, time };
    worker.post(message, [frame]);
  });
  const camera = useCamera({
    take: (file, name) => inputs.take(main, file, name),
    live: (player) => {
      if (isRunning) stopRun();
      if (!live.isOn) startLive(player);
    },
    onLost: () => {
      if (live.isOn) endLive();
      showProblem(tell(words.cameraLost));
    },
    onClosed: () => {
      if (live.isOn) endLive();
    },
    onProblem: showProblem,
  });
  showNumbers(form);
  form.addEventListener('input', redrawSoon());
  form.addEventListener('submit', (event) => event.preventDefault());
  run.addEventListener('click', begin);
  stop.addEventListener('click', () => {
    live.isOn ? endLive() : stopRun();
    showNote(tell(words.stopped));
  });
  void showMachine();
  for (const button of lab.querySelectorAll<HTMLButtonElement>('button[data-ready]')) button.disabled = false;

  function request(): Omit<RunMessage, 'kind'> {
    const files = new URL(lab.dataset.files ?? '', location.href).href;
    return { lab: lab.dataset.lab ?? '', inputs: Object.fromEntries(inputs.files), parameters: readControls(form), files };
  }

  function begin(): void {
    if (live.isOn) endLive();
    if (isRunning) {
      isWantedAgain = true;
      return;
    }
    if (inputs.files.size === 0 && !isAlone) {
      showProblem(tell(words.drop));
      return;
    }
    begun(tell(worker.isOpen ? words.reading : words.starting));
    isRunning = true;
    isInputShown = false;
    worker.post({ kind: 'run', ...request() });
  }

  function begun(text: string): void {
    run.disabled = true;
    stop.disabled = false;
    showProblem('');
    showProgress(text);
  }

  function end(): void {
    isRunning = false;
    run.disabled = false;
    stop.disabled = true;
    element('lab-progress').hidden = true;
    lab.dataset.runs = String(Number(lab.dataset.runs ?? 0) + 1);
    if (!isWantedAgain) return;
    isWantedAgain = false;
    queueMicrotask(begin);
  }

  function stopRun(): void {
    worker.stop();
    isWantedAgain = false;
    endWithout();
  }

  /** Once another input is seen, what came of the one before is not offered as its own. */
  function endWithout(): void {
    if (isInputShown) leaveResults();
    end();
  }

  async function beginLive(): Promise<void> {
    const player = await camera.open();
    if (player) startLive(player);
  }

  function startLive(player: HTMLVideoElement): void {
    begun(tell(words.starting));
    live.start(player);
  }

  /** The worker goes on with a later run, unless it has not begun with this one: then it would be waited for. */
  function endLive(): void {
    if (live.stop()) worker.post({ kind: 'end' });
    else worker.stop();
    camera.close();
    end();
  }

  /** A picture is drawn anew when a control moves; a video only when the reader says so, and the camera's next picture by itself. */
  function redrawSoon(): () => void {
    let timer = 0;
    return () => {
      const isDrawnAnew = inputs.files.size === 0 ? lab.dataset.runs !== undefined : isPicture && inputs.files.has(main);
      if (live.isOn || !isDrawnAnew) return;
      clearTimeout(timer);
      timer = window.setTimeout(begin, restMilliseconds);
    };
  }
}

const lab = document.getElementById('lab');
if (lab) startIsland(lab);
