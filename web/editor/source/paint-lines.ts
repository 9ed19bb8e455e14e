import { type Extension, type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Dialect } from '../../../src/log/dialect.js';
import { type LineMarkKind, lineMarks } from '../../../src/log/line-marks.js';
import { entryStarts, setEntryStarts } from './entry-starts.js';

/** Colours what stands out in the lines that are seen: titles, stars, labels, links, as the format reads them. */
export function paintLines(dialect: Dialect): Extension {
  return ViewPlugin.define(
    (view) => {
      const painter = {
        paint: painted(view, dialect),
        update: (update: ViewUpdate): void => {
          const isRead = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setEntryStarts)));
          if (update.docChanged || update.viewportChanged || isRead) painter.paint = painted(update.view, dialect);
        },
      };
      return painter;
    },
    { decorations: ({ paint }) => paint },
  );
}

const marks = new Map<LineMarkKind, Decoration>();
const head = Decoration.line({ class: 'note-head' });

/** Longer lines are left as they are. */
const longestLine = 5000;

function painted(view: EditorView, dialect: Dialect): DecorationSet {
  const { doc } = view.state;
  const heads = new Set(view.state.field(entryStarts));
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at);
      at = line.to + 1;
      if (line.length > longestLine) continue;
      const found = lineMarks(line.text, dialect, heads.has(line.from) ? true : undefined);
      if (found[0]?.kind === 'ordinal' || heads.has(line.from)) ranges.push(head.range(line.from));
      for (const { start, end, kind } of found) ranges.push(markOf(kind).range(line.from + start, line.from + end));
    }
  }
  return RangeSet.of(ranges, true);
}

function markOf(kind: LineMarkKind): Decoration {
  let mark = marks.get(kind);
  if (!mark) {
    mark = Decoration.mark({ class: `note-${kind}` });
    marks.set(kind, mark);
  }
  return mark;
}
