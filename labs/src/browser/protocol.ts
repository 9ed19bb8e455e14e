import type { LabValue, Timing } from '../lab.js';
import type { Picture } from '../media/picture.js';
import type { Backend } from '../runtime/session.js';
import type { Bilingual } from '../text.js';

/** What the page asks its worker for: a run on files, a picture of the camera, or the end of such pictures. */
export type PageMessage = RunMessage | FrameMessage | { readonly kind: 'end' };

/** A run on files. */
export interface RunMessage {
  readonly kind: 'run';
  readonly lab: string;
  /** What each input is given. The worker keeps them decoded while they are the same. */
  readonly inputs: Readonly<Record<string, InputFile>>;
  readonly parameters: Readonly<Record<string, LabValue>>;
  /** Address of the folder of the labs' files, with a final slash. */
  readonly files: string;
}

/** A picture of the camera. */
export interface FrameMessage extends Omit<RunMessage, 'kind'> {
  readonly kind: 'frame';
  /** The input that it is for. */
  readonly main: string;
  readonly frame: ImageBitmap;
  /** Seconds since the first one. */
  readonly time: number;
}

/** One file of the reader's, or all those of a folder, with a number of its own: other files have another number. */
export interface InputFile {
  readonly id: number;
  /** The name of the file or folder. */
  readonly name: string;
  /** At least one. */
  readonly files: readonly PathedFile[];
}

/** A file by its path in the folder that was chosen, with `/`; by its name where none was. */
export interface PathedFile {
  readonly path: string;
  readonly file: Blob;
}

/** What the worker says while a run goes on, and at its end: `done`, `needs` or `failed`. Each picture of the camera is answered by `live`, or one of the last two. */
export type WorkerMessage =
  | { readonly kind: 'input'; readonly name: string; readonly picture: Picture | null }
  | { readonly kind: 'progress'; readonly stage: Bilingual; readonly done: number; readonly total: number | null }
  | { readonly kind: 'frame'; readonly output: string; readonly picture: Picture }
  | ({ readonly kind: 'live' } & LiveShown)
  | { readonly kind: 'needs'; readonly download: NeededWeights }
  | { readonly kind: 'failed'; readonly text: Bilingual; readonly hint: Bilingual | null }
  | ({ readonly kind: 'done' } & RunDone);

/** What a run gave. */
export interface RunDone {
  readonly data: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;
  readonly pictures: Readonly<Record<string, Picture>>;
  readonly videos: Readonly<Record<string, VideoFile>>;
  readonly timings: readonly Timing[];
  readonly backends: readonly Backend[];
  readonly milliseconds: number;
}

/** What came of a picture of the camera. */
export interface LiveShown {
  readonly picture: Picture;
  readonly data: RunDone['data'];
  readonly tables: RunDone['tables'];
  readonly timings: readonly Timing[];
  readonly backends: readonly Backend[];
  /** Why nothing came of it, such as that there is nobody in it. */
  readonly note: Bilingual | null;
}

/** A video that was encoded. */
export interface VideoFile {
  readonly bytes: ArrayBuffer;
  readonly type: 'video/mp4' | 'video/webm';
}

/** Weights that the server does not have yet: what it would fetch. */
export interface NeededWeights {
  /** The address to post to, which fetches them. */
  readonly address: string;
  readonly package: string;
  readonly licence: string;
  readonly archiveBytes: number;
  readonly bytes: number;
  readonly registry: string;
  readonly folder: string;
}
