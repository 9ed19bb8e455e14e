import { browserMachine } from '../../runtime/browser.js';
import { say } from '../../text.js';
import type { RunMessage, WorkerMessage } from '../protocol.js';
import { askForWeights } from './ask-for-weights.js';
import { useCamera } from './camera.js';
import { chosenInputs } from './chosen-inputs.js';
import { element } from './element.js';
import { labView } from './lab-view.js';
import { readControls, showNumbers } from './read-controls.js';
import { showDownloads } from './show-downloads.js';
import { showTables } from './show-tables.js';
import { showTimings } from './show-timings.js';
import { tell, words } from './words.js';

/** How long a control must rest before a picture is drawn anew with it. */
const restMilliseconds = 150;

/** Makes the page of a lab work: what the reader chooses goes to a worker on the same machine, and what comes back is shown. */
function startIsland(lab: HTMLElement): void {
  const form = element<HTMLFormElement>('lab-form');
  const [run, stop] = [element<HTMLButtonElement>('lab-run'), element<HTMLButtonElement>('lab-stop')];
  const view = labView();
  const titles = new Map<string, string>(Object.entries(JSON.parse(lab.dataset.outputs ?? '{}')));
  let worker: Worker | null = null;
  let isRunning = false;
  let isWantedAgain = false;
  let isPicture = false;

  const inputs = chosenInputs(lab, begin, showProblem);
  const heard: { readonly [Kind in WorkerMessage['kind']]: (message: Extract<WorkerMessage, { readonly kind: Kind }>) => void } = {
    input: ({ name, picture }) => {
      isPicture = picture !== null;
      view.clear();
      view.showInput(inputs.files.get(name)?.file ?? null, picture);
    },
    progress: ({ stage, done, total }) => showProgress(tell(stage), done, total),
    frame: ({ picture }) => view.showFrame(picture),
    needs: ({ download }) => {
      end();
      askForWeights(download, begin, showProblem);
    },
    failed: ({ text, hint }) => {
      end();
      showProblem(`${tell(text)} ${hint ? tell(hint) : ''}`);
    },
    done: (message) => {
      end();
      view.showResults(message, titles);
      showTimings(message);
      showTables(message, titles);
      showDownloads(message);
    },
  };
  useCamera((file, name) => inputs.take(lab.dataset.main ?? '', file, name), showProblem);
  showNumbers(form);
  form.addEventListener('input', redrawSoon());
  form.addEventListener('submit', (event) => event.preventDefault());
  run.addEventListener('click', begin);
  stop.addEventListener('click', () => {
    worker?.terminate();
    worker = null;
    end();
    showProgress(tell(words.stopped), null, null);
  });
  void browserMachine().then(showMachine);
  for (const button of lab.querySelectorAll<HTMLButtonElement>('button[data-ready]')) button.disabled = false;

  function begin(): void {
    if (isRunning) {
      isWantedAgain = true;
      return;
    }
    if (inputs.files.size === 0) {
      showProblem(tell(words.drop));
      return;
    }
    isRunning = true;
    run.disabled = true;
    stop.disabled = false;
    showProblem('');
    showProgress(tell(worker ? words.reading : words.starting), null, null);
    const hear = (message: WorkerMessage): void => (heard[message.kind] as (message: WorkerMessage) => void)(message);
    worker ??= openWorker(lab.dataset.worker ?? '', hear, () => {
      worker = null;
      end();
      showProblem(tell(words.broken));
    });
    const files = new URL(lab.dataset.files ?? '', location.href).href;
    const message: RunMessage = {
      lab: lab.dataset.lab ?? '',
      inputs: Object.fromEntries(inputs.files),
      parameters: readControls(form),
      files,
    };
    worker.postMessage(message);
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

  /** A picture is drawn anew when a control moves; a video only when the reader says so. */
  function redrawSoon(): () => void {
    let timer = 0;
    return () => {
      if (!isPicture || !inputs.files.has(lab.dataset.main ?? '')) return;
      clearTimeout(timer);
      timer = window.setTimeout(begin, restMilliseconds);
    };
  }
}

function openWorker(address: string, hear: (message: WorkerMessage) => void, onBroken: () => void): Worker {
  const worker = new Worker(address, { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => hear(data));
  worker.addEventListener('error', () => {
    worker.terminate();
    onBroken();
  });
  return worker;
}

function showProgress(text: string, done: number | null, total: number | null): void {
  const bar = element<HTMLProgressElement>('lab-progress-bar');
  if (done !== null && total !== null) Object.assign(bar, { value: done, max: total });
  else bar.removeAttribute('value');
  bar.hidden = done === null && text === tell(words.stopped);
  element('lab-progress-text').textContent = done === null ? text : `${text} ${done}${total === null ? '' : ` / ${total}`}`;
  element('lab-progress').hidden = false;
}

function showProblem(text: string): void {
  const place = element('lab-problem');
  place.textContent = text;
  place.hidden = text === '';
}

function showMachine({ hasGraphics, threads }: { readonly hasGraphics: boolean; readonly threads: number }): void {
  const onProcessor = say(
    `${words.noGraphics.en}${threads > 1 ? ` with ${threads} threads.` : ', in one thread: this page is not isolated from others, as static hosts serve it.'}`,
    `${words.noGraphics.zh}${threads > 1 ? `，用 ${threads} 个线程。` : '，单线程：静态网站的页面没有跨源隔离，无法用多线程。'}`,
  );
  const place = element('lab-machine');
  place.textContent = tell(hasGraphics ? words.onGraphics : onProcessor);
  place.hidden = false;
}

const lab = document.getElementById('lab');
if (lab) startIsland(lab);
