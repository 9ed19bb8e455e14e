import { join } from 'node:path';
import type { Lab, LabContext, LabMedia, LabOutput, LabResult, LabValue, Timing } from '../lab.js';
import { LabError } from '../lab-error.js';
import { labRequest } from '../lab-request.js';
import { pictureToPng } from '../media/read-picture.js';
import { openSession } from '../runtime/node.js';
import type { Backend } from '../runtime/session.js';
import { timedSessions } from '../runtime/timed-sessions.js';
import { stopwatch } from '../stopwatch.js';
import { tableToCsv } from '../table-to-csv.js';
import { say } from '../text.js';
import { readInput } from './read-input.js';
import { openResults, type ResultsFolder } from './results-folder.js';
import { type Ffmpeg, ffmpegOnPath } from './video/ffmpeg.js';
import { type VideoContainer, writeVideo } from './video/write-video.js';

/** A run of a lab on files. */
export interface LabRun {
  /** The path that is given for each input. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, LabValue>>;
  /** The folder for the results; with null nothing is written. */
  readonly out: string | null;
  readonly videoFormat: VideoContainer;
  readonly weights: LabContext['weights'];
  readonly progress: LabContext['progress'];
  readonly signal: AbortSignal;
  /** FFmpeg's commands; those on the path when absent. */
  readonly ffmpeg?: Ffmpeg;
}

/** A file that a run wrote. */
export interface ResultFile {
  /** The name of the output. */
  readonly output: string;
  readonly kind: LabOutput['kind'];
  readonly path: string;
  readonly bytes: number;
}

/** What a run on files gave. */
export interface LabRunResult extends Pick<LabResult, 'data' | 'tables' | 'timings'> {
  readonly files: readonly ResultFile[];
  /** What the networks ran on. */
  readonly backends: readonly Backend[];
  /** How long inferences took, by network. */
  readonly networks: readonly Timing[];
  /** From the start to the last file. */
  readonly milliseconds: number;
}

/**
 * Runs a lab in Node: reads the files, runs it, and writes pictures as PNG, tables as CSV, data as JSON and videos into the folder, all of them or
 * none.
 * @throws LabError with a sentence; `cancelled` when the signal was aborted.
 */
export async function runLab(lab: Lab, run: LabRun): Promise<LabRunResult> {
  const from = performance.now();
  const watch = stopwatch(() => performance.now());
  const end = new AbortController();
  const signal = AbortSignal.any([run.signal, end.signal]);
  const writing: Promise<unknown>[] = [];
  const sessions = timedSessions(
    openSession,
    stopwatch(() => performance.now()),
  );
  let results: ResultsFolder | null = null;
  try {
    const inputs = await watch.time('read', () => readInputs(lab, { ...run, signal }));
    const request = labRequest(lab, { inputs, parameters: run.parameters });
    results = run.out === null ? null : await openResults(run.out, Object.values(run.inputs));
    const result = await lab.run(request, contextOf({ ...run, signal }, results, { writing, openSession: sessions.openSession }));
    const files = results === null ? [] : await watch.time('save', () => save(lab, result, results as ResultsFolder, run));
    const timings = [...watch.timings().slice(0, 1), ...result.timings, ...watch.timings().slice(1)];
    const { data, tables } = result;
    const [backends, networks] = [sessions.backends(), sessions.networks()];
    return { data, tables, timings, networks, files, backends, milliseconds: performance.now() - from };
  } catch (error) {
    throw run.signal.aborted ? cancelled(error) : error;
  } finally {
    end.abort();
    await Promise.allSettled(writing);
    await results?.discard();
  }
}

async function readInputs(lab: Lab, { inputs, ffmpeg = ffmpegOnPath, signal }: LabRun): Promise<Record<string, LabMedia>> {
  const given: Record<string, LabMedia> = {};
  for (const input of lab.inputs) {
    const path = inputs[input.name];
    if (path !== undefined) given[input.name] = await readInput(input, path, ffmpeg, signal);
  }
  return given;
}

/** @param own is given what ends when a video is written */
function contextOf(
  { weights, progress, signal, videoFormat, ffmpeg = ffmpegOnPath }: LabRun,
  results: ResultsFolder | null,
  own: { readonly writing: Promise<unknown>[]; readonly openSession: LabContext['openSession'] },
): LabContext {
  return {
    openSession: own.openSession,
    weights,
    progress,
    show: () => {},
    signal,
    now: () => performance.now(),
    async video(name, format) {
      if (results === null) return { write: async () => {}, close: async () => {} };
      const { writer, ended } = writeVideo(results.aside(`${name}.${videoFormat}`), videoFormat, format, ffmpeg, signal);
      own.writing.push(ended);
      return writer;
    },
  };
}

async function save(lab: Lab, { data, tables, pictures }: LabResult, results: ResultsFolder, { out }: LabRun): Promise<ResultFile[]> {
  for (const [name, picture] of Object.entries(pictures)) await results.write(`${name}.png`, await pictureToPng(picture));
  for (const [name, rows] of Object.entries(tables)) await results.write(`${name}.csv`, tableToCsv(rows));
  for (const [name, value] of Object.entries(data)) await results.write(`${name}.json`, `${JSON.stringify(value)}\n`);
  const kept = await results.keep();
  return kept.flatMap(({ name, bytes }) => {
    const output = lab.outputs.find((each) => each.name === name.slice(0, name.lastIndexOf('.')));
    return output ? [{ output: output.name, kind: output.kind, path: join(out ?? '', name), bytes }] : [];
  });
}

function cancelled(cause: unknown): LabError {
  return new LabError('cancelled', say('Stopped; nothing of this run was kept.', '已停止；这次运行的结果没有保存。'), { cause });
}
