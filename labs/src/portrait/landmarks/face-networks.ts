import type { LabContext } from '../../lab.js';
import type { Session, SessionOptions } from '../../runtime/session.js';
import { tfliteToOnnx } from '../../tflite/tflite-to-onnx.js';
import { faceMeshPackage, packedPart } from '../model/face-mesh-package.js';

/** MediaPipe's two networks for faces, ready to run. */
export interface FaceNetworks {
  /** Takes [1, 128, 128, 3] from -1 to 1; gives `regressors` and `classificators` for 896 anchors. */
  readonly detector: Session;
  /** Face Mesh with attention: takes [1, 192, 192, 3] from 0 to 1; gives the mesh, and lips and eyes once more, finer. */
  readonly mesh: Session;
  dispose(): Promise<void>;
}

/** Translates the networks of the package and opens them. */
export async function openFaceNetworks({ weights, openSession }: LabContext): Promise<FaceNetworks> {
  const file = await weights(faceMeshPackage);
  const detector = await openSession(tfliteToOnnx(packedPart(file, 'detector')), { ...oneThread, name: 'face-detector' });
  const mesh = await openSession(tfliteToOnnx(packedPart(file, 'attention')), { ...oneThread, name: 'face-mesh-attention' });
  return {
    detector,
    mesh,
    async dispose() {
      await detector.dispose();
      await mesh.dispose();
    },
  };
}

/** The networks are small: in a browser a second thread waits for the first more than it computes, and takes the core of what decodes. */
const oneThread: SessionOptions = { threads: 1 };
