import type { Html } from './html.js';
import type { SearchFacet, SearchPlace } from './search-view.js';

/** Ways to narrow the results, with how many each would leave. */
export function SearchFacets({ facets, place }: { readonly facets: readonly SearchFacet[]; readonly place: SearchPlace }): Html {
  return (
    <aside class="facets" id="facets" aria-label={place.language === 'zh' ? '缩小范围' : 'Narrow the results'}>
      {facets.map((facet) => (
        <section class="facet">
          <h2>{facet.title[place.language]}</h2>
          <ul>
            {facet.choices.map((choice) => (
              <li>
                <a href={place.query(choice.query)} aria-current={choice.isChosen ? 'true' : undefined}>
                  <span>{choice.text[place.language]}</span>
                  <span class="num">{choice.count}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
