/** A file of weights that an npm package ships: pinned, checked, and fetched only when it is first needed. */
export interface WeightsFile {
  /** The package, such as `@mediapipe/pose`. */
  readonly package: string;
  readonly version: string;
  /** The package's integrity as the registry states it: `sha512-…`. */
  readonly integrity: string;
  /** The file's path in the package, with `/`. */
  readonly path: string;
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of the package's archive, which is what is fetched. */
  readonly archiveBytes: number;
  /** SPDX name of the licence that the weights are under. */
  readonly licence: string;
}
