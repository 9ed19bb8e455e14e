import type { EditableField } from '../../log/edit/field-value.js';
import type { Html } from '../html.js';
import type { EntryFormView } from './editor-view.js';

/** Why a value cannot stand in the note; an empty place for it while it can. */
export function FieldProblem({ view, field }: { view: EntryFormView; field: EditableField }): Html {
  const found = view.problems.find((one) => one.field === field);
  return (
    <p class="small field-problem" id={`p-${field}`}>
      {found?.problem[view.language] ?? ''}
    </p>
  );
}

/** Whether a field is marked as one whose value cannot stand in the note. */
export function invalid(view: EntryFormView, field: EditableField): 'true' | undefined {
  return view.problems.some((one) => one.field === field) ? 'true' : undefined;
}
