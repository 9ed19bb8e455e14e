import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** The page's own colours and type, in light and dark. */
export const sourceTheme: Extension = EditorView.theme({
  '&': { border: '1px solid var(--edge)', borderRadius: 'var(--r-2)', background: 'var(--raised)', color: 'var(--ink)', maxHeight: '78vh' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '.875rem', lineHeight: '1.65', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: 'var(--s-2) 0' },
  '.cm-line': { padding: '0 var(--s-3) 0 var(--s-2)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection': {
    background: 'color-mix(in oklab, var(--accent) 24%, transparent)',
  },
  '.cm-activeLine': { background: 'color-mix(in oklab, var(--accent) 5%, transparent)' },
  '.cm-gutters': { background: 'none', color: 'var(--ink-3)', border: '0', fontSize: '.75rem' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '1.6rem', paddingRight: 'var(--s-1)', lineHeight: '1.925' },
  '.cm-selectionMatch': { background: 'color-mix(in oklab, var(--star) 18%, transparent)' },
  '.cm-searchMatch': { background: 'var(--mark)' },
  '.cm-searchMatch [class*=note-]': { color: 'var(--ink)' },
  '.cm-searchMatch-selected': { background: 'var(--mark)', outline: '2px solid var(--star)' },
  '.cm-panels': { background: 'var(--sunk)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search': {
    padding: 'var(--s-2) var(--s-6) var(--s-2) var(--s-3)',
    display: 'flex',
    flexWrap: 'wrap',
    gap: 'var(--s-1) var(--s-2)',
  },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '.3em', fontSize: 'var(--t-0)', margin: '0' },
  '.cm-textfield': {
    background: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--r-1)',
    fontSize: 'var(--t-0)',
    margin: '0',
  },
  '.cm-button': {
    background: 'var(--raised)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--r-1)',
    fontSize: 'var(--t-0)',
    margin: '0',
  },
  '.cm-panel button[name=close], .cm-panel.cm-panel-lint button': { color: 'var(--ink-2)', width: '1.75rem', height: '1.75rem' },
  '.cm-tooltip': {
    background: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--r-2)',
    overflow: 'hidden',
  },
  '.cm-tooltip-lint': { maxWidth: 'min(34rem, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', fontSize: 'var(--t-0)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '.3rem .7rem', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit', opacity: '.8' },
  '.cm-diagnostic': {
    padding: '.4rem .7rem',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--t-0)',
    lineHeight: '1.6',
    borderLeftWidth: '3px',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--accent)' },
  '.cm-diagnosticAction': {
    background: 'var(--accent)',
    color: 'var(--on-accent)',
    borderRadius: 'var(--r-1)',
    padding: '.15rem .6rem',
    fontSize: 'inherit',
  },
  '.cm-lintRange-error': underline('--error'),
  '.cm-lintRange-warning': underline('--warning'),
  '.cm-lintRange-info': underline('--accent'),
  '.cm-lint-marker': { width: '.7rem', height: '.7rem', margin: '.35rem .1rem', borderRadius: '50%' },
  '.cm-lint-marker-error': dot('--error'),
  '.cm-lint-marker-warning': dot('--warning'),
  '.cm-lint-marker-info': dot('--ink-3'),
  '.note-head': { boxShadow: 'inset 0 1px var(--line)' },
  '.note-heading': { fontWeight: '600' },
  '.note-ordinal': { color: 'var(--accent)', fontWeight: '600' },
  '.note-title': { fontWeight: '600' },
  '.note-stars': { color: 'color-mix(in oklab, var(--star) 70%, var(--ink))' },
  '.note-label': { color: 'var(--accent)', fontWeight: '600' },
  '.note-bullet, .note-markup, .note-address': { color: 'var(--ink-3)' },
  '.note-link': { color: 'var(--accent-deep)' },
  '.note-strong': { fontWeight: '600' },
  '.note-code': { color: 'var(--ink-2)', background: 'var(--sunk)' },
});

function underline(colour: string): Record<string, string> {
  return {
    backgroundImage: 'none',
    textDecoration: `underline wavy 1px var(${colour})`,
    textUnderlineOffset: '.25em',
    textDecorationSkipInk: 'none',
  };
}

function dot(colour: string): Record<string, string> {
  return { content: '""', background: `var(${colour})` };
}
