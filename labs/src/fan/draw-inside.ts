import type { Raster } from '../image/raster.js';
import type { LabResult } from '../lab.js';
import { clusterTokens } from './cluster-tokens.js';
import { drawClusters } from './draw-clusters.js';
import { drawGates, gateTable } from './draw-gates.js';
import type { FanInside } from './fan-classifier.js';
import type { FanSettings } from './parameters.js';
import { pictureOf } from './prepare.js';

/** The gates and the clusters of tokens of a FAN, as pictures and figures. */
export function drawInside(
  square: Raster,
  { gates, heads, tokens, block, side }: FanInside,
  { clusters, seed }: FanSettings,
  isHashed: boolean,
): Pick<LabResult, 'data' | 'tables' | 'pictures'> {
  const note = isHashed ? 'weights by hash, not trained' : '';
  const groups = clusterTokens(tokens, clusters, seed);
  return {
    data: {
      inside: {
        weights: isHashed ? 'by hash, not trained' : 'given',
        blocks: gates.length,
        channels: gates[0]?.length ?? 0,
        block,
        side,
        clusters: groups,
      },
    },
    tables: { gateFigures: gateTable(gates, heads) },
    pictures: { gates: drawGates(gates, heads, note), clusters: drawClusters(pictureOf(square), groups, side, note || `block ${block}`) },
  };
}
