import { type Bilingual, say } from '../../base/text.js';
import { offerFields } from '../../log/edit/entry-offer.js';
import type { EditableField } from '../../log/edit/field-value.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { AssistRow } from './assist-row.js';
import type { EntryFormView } from './editor-view.js';
import { FieldProblem, invalid } from './field-problem.js';
import { fieldWords } from './field-words.js';
import { LinkRows } from './link-rows.js';
import { describers, OfferBox } from './offer-box.js';

/** The form of one entry. Without script its buttons send it; with script each change is taken as it is typed. */
export function EntryForm({ view }: { readonly view: EntryFormView }): Html {
  const { language, index, action, state, values, before } = view;
  return (
    <form class="entry-form" id="form" method="post" action={action} aria-labelledby="form-name" autocomplete="off">
      <input type="hidden" name="revision" value={state} />
      <input type="hidden" name="before" value={JSON.stringify(before)} />
      <input type="hidden" name="n" value={index === null ? 'new' : String(index + 1)} />
      {/* Enter sends the first button of a form. */}
      <button type="submit" class="hidden" name="do" value="set" tabindex={-1}>
        {keep[language]}
      </button>
      <FormHead view={view} />
      <AssistRow view={view} />
      <Long view={view} field="title" rows={2} hint={null} />
      <Control view={view} field="url" label={fieldWords.url}>
        <input
          class="input mono"
          id="f-url"
          name="url"
          type="url"
          inputmode="url"
          value={values.url}
          aria-describedby="p-url"
          aria-invalid={invalid(view, 'url')}
        />
      </Control>
      <Stars view={view} />
      <Long view={view} field="abstract" rows={3} hint={null} />
      <LinkRows view={view} kind="paper" links={values.paper} />
      <LinkRows view={view} kind="code" links={values.code} />
      <Long view={view} field="keyPoints" rows={3} hint={say('one a line', '一行一条')} />
      <Long view={view} field="tips" rows={5} hint={null} />
      <Control view={view} field="tags" label={fieldWords.tags} hint={say('parted by commas', '用逗号分开')}>
        <input
          class="input"
          id="f-tags"
          name="tags"
          value={values.tags}
          data-suggest="tags"
          aria-describedby={describers(view, 'tags')}
          aria-invalid={invalid(view, 'tags')}
        />
      </Control>
      <p class="plain-only">
        <button type="submit" class="button primary" name="do" value="set">
          {keep[language]}
        </button>
      </p>
    </form>
  );
}

/** Which entry it is, and what moves it or takes it out. */
function FormHead({ view }: { view: EntryFormView }): Html {
  const { language, index, count } = view;
  const name =
    index === null ? say('A new entry', '新的一点') : say(`Entry ${index + 1} of ${count}`, `第 ${index + 1} 点，共 ${count} 点`);
  return (
    <div class="form-head" id="form-head">
      <h2 id="form-name">{name[language]}</h2>
      {index !== null && <Places view={view} index={index} />}
    </div>
  );
}

const keep = say('Keep in the draft', '记进草稿');

/** What moves an entry or takes it out without dragging. */
function Places({ view, index }: { view: EntryFormView; index: number }): Html {
  const { language, count } = view;
  return (
    <div class="places">
      <Place action="up" icon="up" label={say('Move up', '上移')[language]} isOff={index === 0} />
      <Place action="down" icon="down" label={say('Move down', '下移')[language]} isOff={index === count - 1} />
      <Place action="remove" icon="bin" label={say('Remove this entry', '删去这一点')[language]} isOff={false} />
    </div>
  );
}

function Place(props: { action: string; icon: 'up' | 'down' | 'bin'; label: string; isOff: boolean }): Html {
  return (
    <button
      type="submit"
      class="button tiny"
      name="do"
      value={props.action}
      aria-label={props.label}
      title={props.label}
      disabled={props.isOff}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** A text of several lines. */
function Long(props: {
  view: EntryFormView;
  field: 'title' | 'abstract' | 'keyPoints' | 'tips';
  rows: number;
  hint: Bilingual | null;
}): Html {
  const { view, field, rows, hint } = props;
  const id = `f-${field}`;
  return (
    <Control view={view} field={field} label={fieldWords[field]} hint={hint}>
      <textarea
        class={`input long ${field}`}
        data-suggest={field === 'title' ? 'venues' : undefined}
        id={id}
        name={field}
        rows={rows}
        aria-describedby={describers(view, field)}
        aria-invalid={invalid(view, field)}
      >
        {`\n${view.values[field]}`}
      </textarea>
    </Control>
  );
}

function Control(props: {
  readonly view: EntryFormView;
  readonly field: EditableField;
  readonly label: Bilingual;
  readonly hint?: Bilingual | null;
  readonly children: Html;
}): Html {
  const { view, field, label, hint, children } = props;
  const offered = offerFields.find((one) => one === field);
  return (
    <div class="control" data-field={field}>
      <label for={`f-${field}`}>
        {label[view.language]}
        <span class="quiet">{hint?.[view.language] ?? ''}</span>
      </label>
      {children}
      <FieldProblem view={view} field={field} />
      {offered && <OfferBox view={view} field={offered} />}
    </div>
  );
}

function Stars({ view }: { view: EntryFormView }): Html {
  const { language, values } = view;
  return (
    <fieldset class="control" data-field="relevance">
      <legend>
        {fieldWords.relevance[language]} <span class="quiet">{say('keys 0 to 5', '键 0–5')[language]}</span>
      </legend>
      <span class="choice stars num">
        {[0, 1, 2, 3, 4, 5].map((stars) => (
          <label>
            <input type="radio" name="relevance" value={String(stars)} checked={values.relevance === stars} />
            {stars}
          </label>
        ))}
      </span>
      <FieldProblem view={view} field="relevance" />
    </fieldset>
  );
}
