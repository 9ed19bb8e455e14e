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
export { releasedAnchorDetr } from './networks/anchor-detr/anchor-detr-variants.js';
export { anchorTransformer } from './networks/anchor-detr/anchor-transformer.js';
export type { NetworkVariant } from './networks/network-variant.js';
export { networkVariants } from './networks/network-variants.js';
export { type Network, parameterCount } from './nn/network.js';
export { checkLab, type LabCheck } from './node/check-lab.js';
export { type ConvertedNetwork, convertNetwork } from './node/convert-network.js';
export { type LabRun, type LabRunResult, type ResultFile, runLab } from './node/run-lab.js';
export { samplePaths } from './node/sample-paths.js';
export { weightsFolder } from './node/weights/cache-folder.js';
export { type WeightsDownload, type WeightsSource, weightsFinder, weightsLocator } from './node/weights/find-weights.js';
export { type KeptPackage, openWeightsCache, type WeightsCache } from './node/weights/weights-cache.js';
export { GraphBuilder } from './onnx/graph-builder.js';
export { readModel } from './onnx/read-model.js';
export { writeModel } from './onnx/write-model.js';
export { openSession } from './runtime/node.js';
export { type ReferenceTime, referenceTimes } from './runtime/reference-times.js';
export type { Session, SessionOptions } from './runtime/session.js';
export { floats } from './tensor.js';
export type { VerifyContext } from './verify/golden-kind.js';
export { type GoldenReport, verifyGolden } from './verify/verify-golden.js';
export { bindWeights } from './weights/bind-weights.js';
export { hashTensor } from './weights/hash.js';
export { hashWeights } from './weights/hash-weights.js';
export type { StateDict } from './weights/state-mismatch.js';
