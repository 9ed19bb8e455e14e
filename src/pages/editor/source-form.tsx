import { type Language, say } from '../../base/text.js';
import type { LooseValue } from '../../log/edit/day-draft.js';
import type { Html } from '../html.js';
import type { EditorView, SourceFormView } from './editor-view.js';
import { fieldWords } from './field-words.js';

/** The text of the whole day. A field that works without script; with script a text editor takes its place. */
export function SourceForm({ view, assets }: { readonly view: SourceFormView; readonly assets: EditorView['assets'] }): Html {
  const { language, path, text, before, index, line, loose, dialect, action, state } = view;
  return (
    <form
      class="source-form"
      id="form"
      method="post"
      action={action}
      data-module={assets.source}
      data-line={String(line)}
      data-dialect={JSON.stringify(dialect)}
    >
      <input type="hidden" name="revision" value={state} />
      <input type="hidden" name="view" value="source" />
      {before !== null && <input type="hidden" name="before" value={before} />}
      <input type="hidden" name="n" value={index === null ? '' : String(index + 1)} />
      <div class="form-head">
        <h2>
          <label for="source" id="source-name">
            {say('The text of the day', '这一天的全文')[language]}
          </label>{' '}
          <span class="quiet mono small">{path}</span>
        </h2>
      </div>
      <div id="source-place">
        <textarea class="input mono" id="source" name="source" rows={28} spellcheck={false} aria-describedby="source-hint">
          {`\n${text}`}
        </textarea>
      </div>
      <p class="small quiet" id="source-hint">
        <span class="script-only">
          {
            say(
              'Tab indents; Escape, then Tab, leaves the text. Ctrl+F searches, Ctrl+Space suggests.',
              'Tab 缩进；先按 Escape 再按 Tab 离开。Ctrl+F 查找，Ctrl+空格 补全。',
            )[language]
          }
        </span>
      </p>
      <Loose language={language} loose={loose} />
      <p class="plain-only">
        <button type="submit" class="button primary" name="do" value="source">
          {say('Keep in the draft', '记进草稿')[language]}
        </button>
      </p>
    </form>
  );
}

/** What was typed into forms and cannot stand in the text yet: it is not lost, and not seen here otherwise. */
function Loose({ language, loose }: { language: Language; loose: readonly LooseValue[] }): Html {
  return (
    <div id="loose">
      {loose.length > 0 && (
        <div class="notice warning small">
          <p>{say('Waits in the form, since the text cannot hold it yet:', '还留在表单里，因为全文里还放不下：')[language]}</p>
          <ul>
            {loose.map(({ index, field, value }) => (
              <li>
                {index === null ? say('New entry', '新的一点')[language] : say(`Entry ${index + 1}`, `第 ${index + 1} 点`)[language]},{' '}
                {fieldWords[field][language]}: <code class="mono">{value.slice(0, 200)}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
