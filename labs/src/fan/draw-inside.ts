import { enlarged } from '../draw/enlarged.js';
import type { Raster } from '../image/raster.js';
import type { LabResult } from '../lab.js';
import { clusterTokens } from './cluster-tokens.js';
import { drawClusters } from './draw-clusters.js';
import { drawGates, gateTable } from './draw-gates.js';
import type { Inside } from './inside-classifier.js';
import type { FanSettings } from './parameters.js';
import { pictureOf } from './prepare.js';

/** How wide a small square is drawn at least. */
const leastSide = 224;

/** The gates and the clusters of tokens of a network, as pictures and figures. */
export function drawInside(
  square: Raster,
  { gates, tokens, block, side }: Inside,
  { clusters, seed, network }: FanSettings,
  isOwn: boolean,
): Pick<LabResult, 'data' | 'tables' | 'pictures'> {
  const note = isOwn ? `our own network for garments, ${network}` : '';
  const groups = clusterTokens(tokens, clusters, seed);
  const drawn = enlarged(pictureOf(square), Math.ceil(leastSide / square.width));
  return {
    data: {
      inside: {
        weights: isOwn ? 'our own' : 'given',
        blocks: gates.length,
        channels: gates[0]?.values.length ?? 0,
        block,
        side,
        clusters: groups,
      },
    },
    tables: gates.length > 0 ? { gateFigures: gateTable(gates) } : {},
    pictures: {
      ...(gates.length > 0 ? { gates: drawGates(gates, note) } : {}),
      clusters: drawClusters(drawn, groups, side, `block ${block}`),
    },
  };
}
