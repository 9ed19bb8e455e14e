import { floats, integers, type TensorOf } from '../../tensor.js';
import type { SwinStage } from './swin-config.js';

/** For each pair of places of a window, which row of the table holds its bias. */
export function relativePositionIndex(window: number): TensorOf<'int64'> {
  const places = window * window;
  const index = Array.from({ length: places * places }, (_, pair) => {
    const [q, k] = [Math.floor(pair / places), pair % places];
    const rows = Math.floor(q / window) - Math.floor(k / window) + window - 1;
    return rows * (2 * window - 1) + (q % window) - (k % window) + window - 1;
  });
  return integers([places, places], index);
}

/** [windows, places, places]: −100 between places that are neighbours only because shifted windows wrap around. Made once for a stage. */
export function shiftMask(stage: SwinStage): TensorOf<'float32'> {
  const known = masks.get(stage);
  if (known) return known;
  const made = newMask(stage);
  masks.set(stage, made);
  return made;
}

const masks = new WeakMap<SwinStage, TensorOf<'float32'>>();

function newMask({ side, window, shift }: SwinStage): TensorOf<'float32'> {
  const part = (at: number) => (at < side - window ? 0 : at < side - shift ? 1 : 2);
  const across = side / window;
  const places = window * window;
  const region = (w: number, place: number) => {
    const row = Math.floor(w / across) * window + Math.floor(place / window);
    const column = (w % across) * window + (place % window);
    return part(row) * 3 + part(column);
  };
  const data = new Float32Array(across * across * places * places);
  for (let i = 0; i < data.length; i++) {
    const [w, q, k] = [Math.floor(i / (places * places)), Math.floor(i / places) % places, i % places];
    if (region(w, q) !== region(w, k)) data[i] = -100;
  }
  return floats([across * across, places, places], data);
}
