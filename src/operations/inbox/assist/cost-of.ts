import type { AssistConfig } from '../../../log/assist-config.js';
import type { Usage } from './model-answer.js';

/** What tokens cost, in the currency of the settings; null where they name no price. */
export function costOf({ price }: Pick<AssistConfig, 'price'>, { input, output }: Usage): number | null {
  return price === null ? null : (input * price.input + output * price.output) / 1_000_000;
}
