import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, dropCursor, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Dialect } from '../../../src/log/dialect.js';
import { suggestions } from '../suggestions.js';
import { completeNote } from './complete-note.js';
import { paintLines } from './paint-lines.js';
import { phrases } from './phrases.js';
import { sourceTheme } from './source-theme.js';

/** How the text editor looks and works. */
export function sourceSetup(form: HTMLFormElement): Extension {
  const dialect: Dialect = JSON.parse(form.dataset.dialect ?? '{}');
  return [
    // The policy is that of the page that was loaded, whatever was drawn into it since.
    EditorView.cspNonce.of(document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''),
    EditorState.phrases.of(document.documentElement.lang === 'en' ? {} : phrases),
    EditorState.tabSize.of(2),
    sourceTheme,
    lineNumbers(),
    lintGutter(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    history(),
    drawSelection(),
    dropCursor(),
    EditorView.lineWrapping,
    search({ top: true }),
    autocompletion({ override: [completeNote(dialect, suggestions)], icons: false }),
    paintLines(dialect),
    EditorView.contentAttributes.of({
      tabindex: '0',
      'aria-labelledby': 'source-name',
      'aria-describedby': 'source-hint',
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    keymap.of([...completionKeymap, ...searchKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
  ];
}
