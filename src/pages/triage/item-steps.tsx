import { hostOf } from '../../base/host-of.js';
import { type Bilingual, say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { type TriageChoice, type TriageItem, triagePath } from './triage-view.js';

/** What may be done with an item: forms, so that it works without script. */
export function ItemSteps({ context, item, shows }: { context: PageContext; item: TriageItem; shows: TriageChoice }): Html | null {
  const step = (value: string, text: Bilingual, isFirst = false): Html => (
    <button
      type="submit"
      class={isFirst ? 'button tiny first' : 'button tiny'}
      name="do"
      value={value}
      aria-describedby={`item-${item.id}`}
    >
      {tell(context, text)}
    </button>
  );
  if (shows === 'noted') return null;
  return (
    <div class="steps">
      <form class="row" method="post" action={triagePath} data-steps>
        <input type="hidden" name="item" value={item.id} />
        <input type="hidden" name="shows" value={shows} />
        {step('accept', say('Write an entry', '写成一点'), true)}
        {step('later', say('Read later', '以后再读'))}
        {shows !== 'dismissed' && step('dismiss', say('Dismiss', '略过'))}
      </form>
      {shows === 'new' && <MuteForm context={context} item={item} />}
    </div>
  );
}

/** Asks what of an item is not to be seen again. */
function MuteForm({ context, item }: { context: PageContext; item: TriageItem }): Html {
  const { id, title, authors, url } = item;
  const host = hostOf(url).replace(/^www\./, '');
  const button = (what: string, text: Bilingual): Html => (
    <button type="submit" class="button tiny" name="do" value={`mute-${what}`}>
      {tell(context, text)}
    </button>
  );
  return (
    <details class="mute" data-mute>
      <summary class="button tiny">{tell(context, say('Mute…', '屏蔽…'))}</summary>
      <div class="mute-forms">
        <form method="post" action={triagePath}>
          <label for={`word-${id}`}>{tell(context, say('Titles with this word', '标题含这个词的'))}</label>
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
          {button('word', say('Mute the word', '屏蔽这个词'))}
        </form>
        {authors.length > 0 && (
          <form method="post" action={triagePath}>
            <label for={`author-${id}`}>{tell(context, say('What this author wrote', '这位作者写的'))}</label>
            <select class="input" id={`author-${id}`} name="value">
              {authors.slice(0, 60).map((name) => (
                <option>{name}</option>
              ))}
            </select>
            {button('author', say('Mute the author', '屏蔽这位作者'))}
          </form>
        )}
        {host !== '' && (
          <form method="post" action={triagePath}>
            <input type="hidden" name="value" value={host} />
            <p>{tell(context, say(`All that is on ${host}`, `${host} 上的全部内容`))}</p>
            {button('host', say('Mute the host', '屏蔽这个网站'))}
          </form>
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
