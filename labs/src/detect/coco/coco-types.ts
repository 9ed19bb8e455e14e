/** Left, top, width and height in pixels. */
export type CocoBox = readonly [left: number, top: number, width: number, height: number];

/** The number or name of a picture. */
export type CocoImage = number | string;

/** An object that is in a picture. */
export interface CocoObject {
  readonly image: CocoImage;
  readonly category: number;
  readonly box: CocoBox;
  /** Pixels that it covers, which in COCO are those of its outline, fewer than its box has. */
  readonly area: number;
  /** A crowd in one box: any number of detections may lie in it, and none of them counts. */
  readonly isCrowd: boolean;
}

/** What is true of a set of pictures. */
export interface CocoTruth {
  readonly images: readonly CocoImage[];
  /** Names of the classes by their numbers. */
  readonly categories: ReadonlyMap<number, string>;
  readonly objects: readonly CocoObject[];
}

/** What was found in one of them. */
export interface CocoDetection {
  readonly image: CocoImage;
  readonly category: number;
  readonly box: CocoBox;
  readonly score: number;
}
