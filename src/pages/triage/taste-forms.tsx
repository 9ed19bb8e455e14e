import { hostOf } from '../../base/host-of.js';
import { type Bilingual, say } from '../../base/text.js';
import { githubRepository } from '../../base/urls.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { PlaceInputs } from './place-inputs.js';
import { type TriagePlace, triagePath } from './triage-place.js';
import type { TriageItem } from './triage-view.js';

/** Asks what of an item is never to be seen again, or first. */
export function TasteForms({ context, item, place }: { context: PageContext; item: TriageItem; place: TriagePlace }): Html {
  const { id, title, authors, venue, url } = item;
  const repository = githubRepository(url);
  const host = hostOf(url).replace(/^www\./, '');
  const button = (step: string, text: Bilingual): Html => (
    <button type="submit" class="button tiny" name="do" value={step}>
      {tell(context, text)}
    </button>
  );
  const pinned = (what: string, value: string, about: Bilingual, text: Bilingual): Html => (
    <form method="post" action={triagePath}>
      <PlaceInputs place={place} />
      <input type="hidden" name="value" value={value} />
      <p>{tell(context, about)}</p>
      {button(`pin-${what}`, text)}
    </form>
  );
  return (
    <details class="mute" data-mute>
      <summary class="button tiny">{tell(context, say('Mute or pin…', '屏蔽或置顶…'))}</summary>
      <div class="mute-forms">
        <form method="post" action={triagePath}>
          <PlaceInputs place={place} />
          <label for={`word-${id}`}>{tell(context, say('What has this word in its title or abstract', '标题或摘要含这个词的'))}</label>
          <input
            class="input"
            id={`word-${id}`}
            name="value"
            type="text"
            autocomplete="off"
            required
            maxlength={100}
            list={`words-${id}`}
          />
          <datalist id={`words-${id}`}>
            {wordsOf(title).map((word) => (
              <option value={word} />
            ))}
          </datalist>
          {button('mute-word', say('Mute the word', '屏蔽这个词'))}
        </form>
        {authors.length > 0 && (
          <form method="post" action={triagePath}>
            <PlaceInputs place={place} />
            <label for={`author-${id}`}>{tell(context, say('What this author wrote', '这位作者写的'))}</label>
            <select class="input" id={`author-${id}`} name="value">
              {authors.slice(0, 60).map((name) => (
                <option>{name}</option>
              ))}
            </select>
            {button('mute-author', say('Mute the author', '屏蔽这位作者'))}
            {button('pin-author', say('Pin the author', '置顶这位作者'))}
          </form>
        )}
        {host !== '' && (
          <form method="post" action={triagePath}>
            <PlaceInputs place={place} />
            <input type="hidden" name="value" value={host} />
            <p>{tell(context, say(`All that is on ${host}`, `${host} 上的全部内容`))}</p>
            {button('mute-host', say('Mute the host', '屏蔽这个网站'))}
          </form>
        )}
        {venue !== null &&
          pinned('venue', venue, say(`Show what is at ${venue} first`, `${venue} 的排在前面`), say('Pin the venue', '置顶这个会议'))}
        {repository !== null &&
          pinned(
            'repository',
            repository,
            say(`Show what is about ${repository} first`, `与 ${repository} 有关的排在前面`),
            say('Pin the repository', '置顶这个仓库'),
          )}
      </div>
    </details>
  );
}

/** Words of a title that somebody may want to mute, each once. */
function wordsOf(title: string): readonly string[] {
  const words = title.match(/[\p{L}\p{N}][\p{L}\p{N}+#-]{2,}/gu) ?? [];
  return [...new Set(words)].slice(0, 20);
}
