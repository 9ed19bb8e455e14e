import { say } from '../../base/text.js';
import type { LinkValue } from '../../log/edit/link-value.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import type { EntryFormView } from './editor-view.js';
import { FieldProblem } from './field-problem.js';
import { fieldWords } from './field-words.js';

/** The papers or repositories of an entry, a row each; code is mostly its address alone. */
export function LinkRows({ view, kind, links }: { view: EntryFormView; kind: 'paper' | 'code'; links: readonly LinkValue[] }): Html {
  const { language } = view;
  const rows = links.length === 0 ? [{ title: null, url: null }] : links;
  const more = kind === 'paper' ? say('Another paper', '再加一篇') : say('Another repository', '再加一个');
  return (
    <fieldset class="control links" data-field={kind} aria-describedby={`p-${kind}`}>
      <legend>{fieldWords[kind][language]}</legend>
      {rows.map((link, at) => (
        <LinkRow view={view} kind={kind} link={link} at={at} />
      ))}
      <noscript>
        <LinkRow view={view} kind={kind} link={{ title: null, url: null }} at={rows.length} />
      </noscript>
      <FieldProblem view={view} field={kind} />
      <button type="button" class="button tiny script-only" data-more={kind}>
        <Icon name="plus" />
        {more[language]}
      </button>
    </fieldset>
  );
}

/** One paper or repository. */
function LinkRow(props: {
  readonly view: Pick<EntryFormView, 'language'>;
  readonly kind: 'paper' | 'code';
  readonly link: LinkValue;
  readonly at: number;
}): Html {
  const { view, kind, link, at } = props;
  const number = at === 0 ? '' : ` ${at + 1}`;
  const name = fieldWords[kind][view.language];
  return (
    <div class="link-row">
      <input
        class={kind === 'code' && link.title === null ? 'input link-title spare' : 'input link-title'}
        name={`${kind}-title`}
        value={link.title ?? ''}
        aria-label={`${name}${number}${say(', title', '标题')[view.language]}`}
        placeholder={say('Title', '标题')[view.language]}
      />
      <input
        class="input mono"
        name={`${kind}-url`}
        type="url"
        inputmode="url"
        value={link.url ?? ''}
        aria-label={`${name}${number}${say(', address', '链接')[view.language]}`}
        placeholder="https://"
      />
    </div>
  );
}
