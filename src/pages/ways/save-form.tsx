import { type Bilingual, say } from '../../base/text.js';
import { kindWords } from '../entry-parts.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { OfferList } from './offer-list.js';
import type { SaveView } from './save-view.js';

/** The entry that would be written, to be changed first; its buttons write it. */
export function SaveForm({ context, view }: { readonly context: PageContext; readonly view: SaveView }): Html {
  const { values, offers, origins } = view;
  return (
    <form class="save-form" id="save-form" method="post" action="/save" autocomplete="off">
      {view.isAgain && <input type="hidden" name="again" value="1" />}
      <input type="hidden" name="about" value={view.about} />
      <Field context={context} name="title" label={say('Title', '标题')} remark={origins.title}>
        <textarea class="input" id="save-title" name="title" rows={2} required>
          {`\n${values.title}`}
        </textarea>
      </Field>
      <Field context={context} name="url" label={say('Link', '链接')}>
        <input class="input mono" id="save-url" name="url" type="url" inputmode="url" value={values.url} />
      </Field>
      <div class="save-pair">
        <Field context={context} name="date" label={say('Day', '日期')} remark={values.date === view.today ? today : undefined}>
          <input class="input date-input" id="save-date" name="date" type="date" value={values.date} required />
        </Field>
        <Stars context={context} relevance={values.relevance} />
      </div>
      <OfferList context={context} kind="paper" offers={offers} />
      <OfferList context={context} kind="code" offers={offers} />
      <OfferList context={context} kind="image" offers={offers} />
      <Field context={context} name="abstract" label={kindWords.abstract} remark={origins.abstract}>
        <textarea class="input" id="save-abstract" name="abstract" rows={4}>
          {`\n${values.abstract}`}
        </textarea>
      </Field>
      <Field context={context} name="tips" label={kindWords.tips}>
        <textarea class="input" id="save-tips" name="tips" rows={3}>
          {`\n${values.tips}`}
        </textarea>
      </Field>
      <SaveActs context={context} view={view} />
    </form>
  );
}

const today = say('today', '今天');

/** What may be done with the entry: above the form too, where a small window shows no more. */
export function SaveActs({ context, view }: { readonly context: PageContext; readonly view: SaveView }): Html {
  return (
    <div class="row save-acts">
      <button type="submit" class="button primary" form="save-form" name="do" value="write">
        {tell(context, view.isAgain ? say('Write it again', '再记一次') : say('Write the entry', '写入这一点'))}
      </button>
      <button type="submit" class="button" form="save-form" name="do" value="keep">
        {tell(context, say('Keep for later', '以后再读'))}
      </button>
    </div>
  );
}

function Field(props: {
  readonly context: PageContext;
  readonly name: string;
  readonly label: Bilingual;
  readonly remark?: Bilingual | undefined;
  readonly children: Html;
}): Html {
  const { context, name, label, remark, children } = props;
  return (
    <div class="control">
      <label for={`save-${name}`}>
        {tell(context, label)}
        {remark !== undefined && <span class="quiet">{tell(context, remark)}</span>}
      </label>
      {children}
    </div>
  );
}

function Stars({ context, relevance }: { context: PageContext; relevance: number }): Html {
  return (
    <fieldset class="control">
      <legend>{tell(context, say('Relevance', '相关度'))}</legend>
      <span class="choice stars num">
        {[0, 1, 2, 3, 4, 5].map((stars) => (
          <label>
            <input type="radio" name="relevance" value={String(stars)} checked={relevance === stars} />
            {stars}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
