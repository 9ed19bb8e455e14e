import { say } from '../../base/text.js';
import { langFor } from '../entry-parts.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import type { Digest, DigestSource } from './digest.js';
import { afterName, sourcesHeading, toldSources } from './digest-words.js';
import { UnbrokenDates } from './unbroken-dates.js';

/** What came of each source: those that need a look stand open, the others behind. */
export function DigestSources({ context, digest }: { context: PageContext; digest: Digest }): Html | null {
  const told = toldSources(digest);
  const calm = digest.sources.filter((source) => !told.includes(source));
  if (digest.sources.length === 0) return null;
  return (
    <section class="digest-sources">
      {told.length > 0 && (
        <>
          <h2>{tell(context, sourcesHeading(digest))}</h2>
          <SourceList context={context} sources={told} />
        </>
      )}
      {calm.length > 0 && (
        <details>
          <summary>{tell(context, say(`All sources (${digest.sources.length})`, `全部来源（${digest.sources.length}）`))}</summary>
          <SourceList context={context} sources={digest.sources} />
        </details>
      )}
    </section>
  );
}

function SourceList({ context, sources }: { context: PageContext; sources: readonly DigestSource[] }): Html {
  return (
    <ul>
      {sources.map(({ name, said, isTrouble }) => (
        <li class={isTrouble ? 'trouble' : undefined}>
          <strong lang={langFor(context, name)}>{name}</strong>
          {tell(context, afterName)}
          <UnbrokenDates text={tell(context, said)} />
        </li>
      ))}
    </ul>
  );
}
