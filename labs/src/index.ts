export { type CorruptSettings, corrupt } from './image/corruptions/corrupt.js';
export { type Corruption, corruptions } from './image/corruptions/corruptions.js';
export type { Raster } from './image/raster.js';
export type {
  Lab,
  LabContext,
  LabInput,
  LabMedia,
  LabOutput,
  LabParameter,
  LabRequest,
  LabResult,
  LabValue,
  SelfCheck,
  Timing,
} from './lab.js';
export { LabError, type LabErrorCode } from './lab-error.js';
export { labRequest, type RawRequest } from './lab-request.js';
export { labs } from './labs.js';
export { readPicture } from './media/read-picture.js';
export { readModel } from './onnx/read-model.js';
export { openSession } from './runtime/node.js';
export type { Session, SessionOptions } from './runtime/session.js';
export type { VerifyContext } from './verify/golden-kind.js';
export { type GoldenReport, verifyGolden } from './verify/verify-golden.js';
