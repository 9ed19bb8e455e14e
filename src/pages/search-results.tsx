import { type Bilingual, say } from '../base/text.js';
import { entryWords } from './count-words.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { SearchFacets } from './search-facets.js';
import { Hit } from './search-hit.js';
import { SearchProblemNotice } from './search-problem.js';
import type { SearchOffer, SearchPlace, SearchView } from './search-view.js';

/** What stands under the box: how the query was read, the hits, other queries, ways to narrow. The same on a server and in a page's script. */
export function SearchResults({ view, place }: { readonly view: SearchView; readonly place: SearchPlace }): Html {
  return (
    <>
      <Reading view={view} place={place} />
      {view.problem !== null && <SearchProblemNotice problem={view.problem} language={place.language} />}
      {view.problem === null && view.total !== null && <Found view={view} total={view.total} place={place} />}
    </>
  );
}

function Reading({ view, place }: { view: SearchView; place: SearchPlace }): Html | null {
  if (view.reading.length === 0) return null;
  return (
    <p class="reading">
      <span>{place.language === 'zh' ? '理解为' : 'Read as'}</span>
      {view.reading.map((part) => (
        <b class={part.isNegative ? 'not' : undefined}>
          {part.isNegative && <span class="hidden">{place.language === 'zh' ? '不含 ' : 'not '}</span>}
          {part.text[place.language]}
        </b>
      ))}
    </p>
  );
}

function Found({ view, total, place }: { view: SearchView; total: number; place: SearchPlace }): Html {
  const { language } = place;
  return (
    <div class={view.facets.length > 0 ? 'found split' : 'found'}>
      <div>
        <p class="small quiet found-count">
          <span role="status">{countWords(view, total)[language]}</span>
          {view.facets.length > 0 && (
            <a class="jump" href="#facets">
              {language === 'zh' ? '筛选' : 'Narrow'}
            </a>
          )}
        </p>
        <Offers offers={view.offers} place={place} />
        <ol class="hits" start={view.from + 1}>
          {view.hits.map((hit) => (
            <Hit hit={hit} place={place} level="h2" />
          ))}
        </ol>
        <Turn view={view} total={total} place={place} />
        {view.near.length > 0 && (
          <section class="near-hits">
            <h2>{language === 'zh' ? '以下只部分符合' : 'These have much of it, though not all'}</h2>
            <ol class="hits">
              {view.near.map((hit) => (
                <Hit hit={hit} place={place} level="h3" />
              ))}
            </ol>
          </section>
        )}
      </div>
      {view.facets.length > 0 && <SearchFacets facets={view.facets} place={place} />}
    </div>
  );
}

function countWords(view: SearchView, total: number): Bilingual {
  if (total === 0) return say(`Nothing in the log matches “${view.asked}”.`, `日志里没有符合“${view.asked}”的记录。`);
  const [first, last] = [view.from + 1, view.from + view.hits.length];
  if (view.from === 0 && last === total) return say(entryWords(total, 'en'), `共 ${total} 条`);
  return say(`${first}–${last} of ${entryWords(total, 'en')}`, `共 ${total} 条，第 ${first}–${last} 条`);
}

const offerWords: Readonly<Record<SearchOffer['kind'], Bilingual>> = {
  spelling: say('Did you mean', '是不是要找：'),
  pinyin: say('Read as pinyin:', '按拼音理解为：'),
  topic: say('The whole topic:', '整个主题：'),
};

function Offers({ offers, place }: { offers: readonly SearchOffer[]; place: SearchPlace }): Html | null {
  if (offers.length === 0) return null;
  return (
    <ul class="offers small">
      {offers.map((offer) => (
        <li>
          {offerWords[offer.kind][place.language]} <a href={place.query(offer.query)}>{offer.query}</a>
          {offer.count !== null && offer.count > 0 && <span class="num"> {offer.count}</span>}
        </li>
      ))}
    </ul>
  );
}

function Turn({ view, total, place }: { view: SearchView; total: number; place: SearchPlace }): Html | null {
  const last = view.from + view.hits.length;
  if (view.from === 0 && last >= total) return null;
  const { language } = place;
  return (
    <nav class="turn" aria-label={language === 'zh' ? '更多结果' : 'More results'}>
      {view.from > 0 && (
        <a rel="prev" href={place.query(view.asked, Math.max(0, view.from - place.hitsOfPage))}>
          <Icon name="left" />
          {language === 'zh' ? '上一页' : 'Previous'}
        </a>
      )}
      {last < total && (
        <a rel="next" href={place.query(view.asked, last)}>
          {language === 'zh' ? '下一页' : 'Next'}
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
