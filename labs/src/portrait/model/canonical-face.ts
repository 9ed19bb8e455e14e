import type { Reader } from 'protobufjs';
import protobuf from 'protobufjs/minimal.js';
import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';

/** A triangle mesh in centimetres, in the axes of pictures: x to the right, y down, z away from the camera. */
export interface Mesh {
  /** x, y, z of each vertex in turn. */
  readonly positions: Float64Array;
  /** Three vertices for each triangle. */
  readonly triangles: Uint16Array;
}

/** MediaPipe's canonical face: a mean head without expression, with vertex i for landmark i of the face mesh. */
export interface CanonicalFace extends Mesh {
  /** How far a landmark is to be trusted for the rigid pose; 0 for those that expressions move. */
  readonly rigidity: Float64Array;
}

/**
 * Reads the canonical face from geometry_pipeline_metadata_landmarks.binarypb, which @mediapipe/face_mesh ships: a GeometryPipelineMetadata
 * with the mesh (its vertices have x, y, z, u, v; y up and z towards the viewer) and the weights of landmarks for Procrustes.
 * @throws LabError `unreadable` when the bytes hold no such mesh.
 */
export function readCanonicalFace(bytes: Uint8Array): CanonicalFace {
  const vertices: number[] = [];
  const triangles: number[] = [];
  const weights: [number, number][] = [];
  try {
    eachField(protobuf.Reader.create(bytes), (field, reader) => {
      if (field === 1) eachField(message(reader), (part, mesh) => readMeshField(part, mesh, vertices, triangles));
      else if (field === 2) weights.push(readWeight(message(reader)));
      else return false;
      return true;
    });
  } catch (cause) {
    throw unreadable(cause);
  }
  const count = vertices.length / 5;
  if (count !== 468 || triangles.length === 0 || triangles.some((vertex) => vertex >= count)) throw unreadable();
  const positions = new Float64Array(count * 3);
  for (let i = 0; i < count; i++) {
    positions[i * 3] = vertices[i * 5] as number;
    positions[i * 3 + 1] = -(vertices[i * 5 + 1] as number);
    positions[i * 3 + 2] = -(vertices[i * 5 + 2] as number);
  }
  const rigidity = new Float64Array(count);
  for (const [landmark, weight] of weights) if (landmark < count) rigidity[landmark] = weight;
  return { positions, triangles: Uint16Array.from(triangles), rigidity };
}

function readMeshField(field: number, reader: Reader, vertices: number[], triangles: number[]): boolean {
  if (field === 3) vertices.push(reader.float());
  else if (field === 4) triangles.push(reader.uint32());
  else return false;
  return true;
}

function readWeight(reader: Reader): [number, number] {
  const pair: [number, number] = [0, 0];
  eachField(reader, (field) => {
    if (field === 1) pair[0] = reader.uint32();
    else if (field === 2) pair[1] = reader.float();
    else return false;
    return true;
  });
  return pair;
}

/** Calls `read` with each field of a message; fields that it does not know are skipped. */
function eachField(reader: Reader, read: (field: number, reader: Reader) => boolean): void {
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (!read(tag >>> 3, reader)) reader.skipType(tag & 7);
  }
}

function message(reader: Reader): Reader {
  return protobuf.Reader.create(reader.bytes());
}

function unreadable(cause?: unknown): LabError {
  return new LabError('unreadable', say('The file holds no canonical face of 468 points.', '文件中没有 468 点的标准人脸。'), {
    cause,
    hint: say('Use the file that @mediapipe/face_mesh ships.', '请使用 @mediapipe/face_mesh 附带的文件。'),
  });
}
