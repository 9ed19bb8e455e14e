import { type Bilingual, say } from '../../base/text.js';
import type { Html } from '../html.js';
import type { AssistView, EntryFormView } from './editor-view.js';

/** Asks the language model for the fields that are empty, and says what it took and what is left; nothing where none is set up. */
export function AssistRow({ view }: { readonly view: EntryFormView }): Html {
  const { assist, language } = view;
  return (
    <div class="assist" id="assist">
      {assist && (
        <>
          <button
            type="submit"
            class="button tiny"
            id="suggest"
            name="do"
            value="suggest"
            disabled={assist.asking !== 'ready'}
            aria-describedby="assist-means"
          >
            {say('Suggest', '建议')[language]}
          </button>
          <p class="small quiet" id="assist-means">
            {means(assist)[language]}
          </p>
          <p class="small asking">
            {say(`Asking ${assist.model}… You can go on writing.`, `正在询问 ${assist.model}……可以接着写。`)[language]}
          </p>
          <p class="small problem" role="alert">
            {assist.problem?.[language] ?? ''}
          </p>
        </>
      )}
    </div>
  );
}

function means({ model, left, perDay, asking, offers }: AssistView): Bilingual {
  const [some, all] = [left, perDay].map((count) => count.toLocaleString('en-US'));
  const rest = say(`${some} of ${all} tokens are left today.`, `今天还剩 ${some} 个 token，每天 ${all} 个。`);
  const took = offers[0] ? tookWords(offers[0]) : null;
  if (took) return say(`${took.en} ${rest.en}`, `${took.zh}${rest.zh}`);
  if (asking === 'untitled')
    return say(`${model} suggests something once the entry has a title. ${rest.en}`, `条目有了标题，${model} 才能提建议。${rest.zh}`);
  if (asking === 'full') return say(`${model} suggests for empty fields only. ${rest.en}`, `${model} 只为空着的字段提建议。${rest.zh}`);
  return say(
    `${model} suggests an abstract, tips and tags where they are empty. ${rest.en}`,
    `${model} 为空着的摘要、Tips 和标签提建议。${rest.zh}`,
  );
}

function tookWords({ model, tokens, cost }: AssistView['offers'][number]): Bilingual {
  if (tokens === 0) return say(`${model} was asked the same before, so it took nothing.`, `${model} 之前回答过同样的问题，没有花费。`);
  const [count, paid] = [tokens.toLocaleString('en-US'), cost === null ? '' : cost.toFixed(4)];
  return say(
    `${model} took ${count} tokens${paid && `, at a price of ${paid}`}.`,
    `${model} 用了 ${count} 个 token${paid && `，花费 ${paid}`}。`,
  );
}
