import { say } from '../base/text.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { type PageContext, tell } from './page-context.js';

/** The given stars, never empty ones; nothing when there are none. */
export function Relevance({ context, stars }: { readonly context: PageContext; readonly stars: number }): Html | null {
  if (stars <= 0) return null;
  const known = drawn[context.language];
  known[stars] ??= draw(context, stars);
  return known[stars];
}

const drawn: Readonly<Record<PageContext['language'], Html[]>> = { en: [], zh: [] };

function draw(context: PageContext, stars: number): Html {
  const label = tell(context, say(`Relevance ${stars} of 5`, `相关度 ${stars}，最高 5`));
  return (
    <span class="relevance" role="img" aria-label={label}>
      {Array.from({ length: stars }, () => (
        <Icon name="star" />
      ))}
    </span>
  );
}
