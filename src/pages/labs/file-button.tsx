import type { Child } from 'hono/jsx';
import type { Html } from '../html.js';

/** A button that chooses a file, in the page's own language and look. */
export function FileButton(props: {
  readonly id: string;
  /** The name of the input that the file is for. */
  readonly input: string;
  readonly accept?: string | undefined;
  readonly children?: Child;
}): Html {
  const { id, input, accept, children } = props;
  return (
    <>
      <input type="file" class="hidden" id={id} data-input={input} accept={accept} />
      <label class="button tiny" for={id}>
        {children}
      </label>
    </>
  );
}
