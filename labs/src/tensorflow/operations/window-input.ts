import type { Flow, FlowGraph } from '../flow-graph.js';
import { planWindows, type Window, type WindowPlan } from './windows.js';

/** What windows go over, and how. */
export interface WindowInput extends WindowPlan {
  readonly inner: Flow;
}

/**
 * How windows go over x [n, rows, columns, channels]. A rim of x is left to the operation over windows where it puts the same around its input:
 * the value is then not copied into a larger one.
 * @param around what the operation itself puts around its input
 */
export function windowInput(graph: FlowGraph, x: Flow, window: Window, around: number): WindowInput {
  const [, rows = 0, columns = 0] = x.dims;
  const plan = planWindows([rows, columns], window);
  const rimmed = graph.rimOf(x);
  if (rimmed?.value !== around) return { ...plan, inner: x };
  const [batch = [0, 0], down = [0, 0], across = [0, 0], channels = [0, 0]] = rimmed.rims;
  const [top, left, bottom, right] = plan.pads;
  const pads = [top + down[0], left + across[0], bottom + down[1], right + across[1]] as const;
  // ONNX Runtime refuses to pool over a rim as wide as the window.
  const isNarrow = pads.every((pad, side) => pad < window.size[side % 2 === 0 ? 0 : 1]);
  return isNarrow && [...batch, ...channels].every((rim) => rim === 0) ? { ...plan, pads, inner: rimmed.inner } : { ...plan, inner: x };
}
