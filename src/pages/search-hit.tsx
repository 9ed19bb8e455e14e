import type { Html } from './html.js';
import { Icon } from './icon.js';
import { MarkedTitle, Parts } from './marked-text.js';
import type { SearchHit, SearchPlace } from './search-view.js';

/** An entry that was found: its title, the line where the query stands, date and stars. */
export function Hit({ hit, place, level }: { readonly hit: SearchHit; readonly place: SearchPlace; readonly level: 'h2' | 'h3' }): Html {
  const { language } = place;
  const title = (
    <a href={place.hit(hit)}>
      <MarkedTitle parts={hit.titleParts} language={language} />
    </a>
  );
  return (
    <li class="hit">
      {level === 'h2' ? <h2 class="title">{title}</h2> : <h3 class="title">{title}</h3>}
      {hit.snippet.length > 0 && (
        <p class="snippet">
          <Parts parts={hit.snippet} />
        </p>
      )}
      <p class="meta">
        <time datetime={hit.date}>{hit.date}</time>
        {hit.relevance > 0 && (
          <span
            class="relevance"
            role="img"
            aria-label={language === 'zh' ? `相关度 ${hit.relevance}，最高 5` : `Relevance ${hit.relevance} of 5`}
          >
            {Array.from({ length: hit.relevance }, () => (
              <Icon name="star" />
            ))}
          </span>
        )}
      </p>
    </li>
  );
}
