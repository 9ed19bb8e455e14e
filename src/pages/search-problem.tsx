import type { Language } from '../base/text.js';
import type { Html } from './html.js';
import type { SearchView } from './search-view.js';

/** Says why a query cannot be read and points at the place. */
export function SearchProblemNotice(props: { readonly problem: NonNullable<SearchView['problem']>; readonly language: Language }): Html {
  const { problem, language } = props;
  return (
    <div class="notice error" role="alert">
      <p>{problem.message[language]}</p>
      <p class="mono">
        {problem.before}
        <span class="wrong">{problem.wrong}</span>
        {problem.after}
      </p>
      {problem.hint !== null && <p class="small">{problem.hint[language]}</p>}
    </div>
  );
}
