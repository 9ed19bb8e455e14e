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
export { checkLab, type LabCheck } from './node/check-lab.js';
export { type LabRun, type LabRunResult, type ResultFile, runLab } from './node/run-lab.js';
export { samplePaths } from './node/sample-paths.js';
export { weightsFolder } from './node/weights/cache-folder.js';
export { type WeightsDownload, type WeightsSource, weightsFinder } from './node/weights/find-weights.js';
export { type KeptPackage, openWeightsCache, type WeightsCache } from './node/weights/weights-cache.js';
export { readModel } from './onnx/read-model.js';
export { openSession } from './runtime/node.js';
export type { Session, SessionOptions } from './runtime/session.js';
export type { VerifyContext } from './verify/golden-kind.js';
export { type GoldenReport, verifyGolden } from './verify/verify-golden.js';
