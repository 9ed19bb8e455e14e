import { enlarged } from '../draw/enlarged.js';
import type { Raster } from '../image/raster.js';
import type { LabResult } from '../lab.js';
import { clusterTokens } from './cluster-tokens.js';
import { drawClusters } from './draw-clusters.js';
import { drawGates, gateTable } from './draw-gates.js';
import { drawLayers, layerTable } from './draw-layers.js';
import type { Inside } from './inside-classifier.js';
import { layerFigures } from './layer-figures.js';
import type { FanSettings } from './parameters.js';
import { pictureOf } from './prepare.js';

/** How wide a small square is drawn at least. */
const leastSide = 224;

/** The gates and the clusters of tokens of a network, as pictures and figures. */
export function drawInside(
  square: Raster,
  found: { readonly whole: Inside; readonly noisy: Inside },
  settings: FanSettings,
  isOwn: boolean,
): Pick<LabResult, 'data' | 'tables' | 'pictures'> {
  const { clusters, seed, network } = settings;
  const { gates, tokens } = found.whole;
  const block = Math.min(settings.block, tokens.length);
  const { values, side } = tokens[block - 1] as Inside['tokens'][number];
  const layers = layerFigures(tokens, found.noisy.tokens);
  const note = isOwn ? `our own network for garments, ${network}` : '';
  const groups = clusterTokens(values, clusters, seed);
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
    tables: { ...(gates.length > 0 ? { gateFigures: gateTable(gates) } : {}), layerFigures: layerTable(layers) },
    pictures: {
      ...(gates.length > 0 ? { gates: drawGates(gates, note) } : {}),
      clusters: drawClusters(drawn, groups, side, `block ${block}`),
      layers: drawLayers(layers),
    },
  };
}
