import { createCssVariablesTheme, createHighlighterCoreSync, type LanguageRegistration, type ThemedToken } from '@shikijs/core';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import { escapeHtml } from '../markup/escape-html.js';
import { codeLanguage } from './code-languages.js';

/** What is longer than this, or has lines with more opening brackets, is no code to be read and is shown without colours: grammars need long for it. */
const mostCode = 8_000;
const longestLine = 200;
const mostBrackets = 24;

type Marker = (code: string) => ThemedToken[][];

/**
 * Loads the grammars of some languages; what it returns marks code with classes (`keyword`, `string`, …), so that a page needs no
 * style attribute. Each language is read by itself: no page looks different because another one loaded more.
 */
export async function openHighlighter(languages: readonly string[]): Promise<(code: string, language: string) => string | null> {
  const markers = new Map<string, Marker>();
  for (const language of languages) markers.set(language, await openMarker(language));
  return (code, written) => {
    const mark = markers.get(codeLanguage(written) ?? '');
    if (!mark || !isReadable(code)) return null;
    try {
      return mark(code).map(lineHtml).join('\n');
    } catch {
      return null;
    }
  };
}

function isReadable(code: string): boolean {
  if (code.length > mostCode) return false;
  return code.split('\n').every((line) => line.length <= longestLine && (line.match(/[([{<]/g)?.length ?? 0) <= mostBrackets);
}

const grammars: Readonly<Record<string, () => Promise<{ readonly default: LanguageRegistration[] }>>> = {
  python: () => import('@shikijs/langs/python'),
  bash: () => import('@shikijs/langs/bash'),
  json: () => import('@shikijs/langs/json'),
  yaml: () => import('@shikijs/langs/yaml'),
  c: () => import('@shikijs/langs/c'),
  cpp: () => import('@shikijs/langs/cpp'),
  javascript: () => import('@shikijs/langs/javascript'),
  typescript: () => import('@shikijs/langs/typescript'),
  diff: () => import('@shikijs/langs/diff'),
  latex: () => import('@shikijs/langs/latex'),
};

const opened = new Map<string, Promise<Marker>>();

function openMarker(language: string): Promise<Marker> {
  const known = opened.get(language) ?? makeMarker(language);
  opened.set(language, known);
  return known;
}

async function makeMarker(language: string): Promise<Marker> {
  const langs = (await grammars[language]?.())?.default ?? [];
  const lang = langs.at(-1)?.name ?? 'text';
  let highlighter: ReturnType<typeof createHighlighterCoreSync> | null = null;
  return (code) => {
    highlighter ??= createHighlighterCoreSync({
      langs,
      themes: [theme],
      engine: createJavaScriptRegexEngine({ forgiving: true }),
      warnings: false,
    });
    return highlighter.codeToTokensBase(code, { lang, theme: 'classes', tokenizeTimeLimit: 0 });
  };
}

/** Says of each part which variable holds its colour; here only the variable's name matters. */
const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false });

/** Variables to classes; parts of other kinds look like all text. */
const classes: Readonly<Record<string, string>> = {
  'var(--token-keyword)': 'keyword',
  'var(--token-string)': 'string',
  'var(--token-string-expression)': 'string',
  'var(--token-constant)': 'constant',
  'var(--token-function)': 'function',
  'var(--token-comment)': 'comment',
  'var(--token-inserted)': 'inserted',
  'var(--token-deleted)': 'deleted',
};

function lineHtml(tokens: readonly ThemedToken[]): string {
  let html = '';
  let last = '';
  let open = '';
  for (const { content, color = '' } of tokens) {
    const name = content.trim() === '' ? open : (classes[color] ?? '');
    if (name !== open) {
      html += spanOf(open, last);
      last = '';
      open = name;
    }
    last += content;
  }
  return html + spanOf(open, last);
}

function spanOf(name: string, text: string): string {
  if (text === '' || name === '') return escapeHtml(text);
  return `<span class="${name}">${escapeHtml(text)}</span>`;
}
