import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { KeyList } from '../key-list.js';
import { type PageContext, tell } from '../page-context.js';
import type { PageKeys } from './page-keys.js';

/** The button that shows the keys of a page of the inbox, and the dialog that it opens, which a browser does by itself; `?` does the same. */
export function TriageKeys({ context, of: { name, keys, swipes } }: { context: PageContext; of: PageKeys }): Html {
  return (
    <>
      <button type="button" class="button tiny" popovertarget="inbox-keys" aria-haspopup="dialog">
        {tell(context, say('Keys', '快捷键'))} <kbd>?</kbd>
      </button>
      <dialog popover="auto" class="triage-keys" id="inbox-keys" aria-labelledby="inbox-keys-name">
        <h2 id="inbox-keys-name">{tell(context, name)}</h2>
        <KeyList context={context} keys={keys} />
        {swipes !== null && <p>{tell(context, swipes)}</p>}
        <button type="button" class="button" popovertarget="inbox-keys" popovertargetaction="hide" autofocus>
          {tell(context, say('Close', '关闭'))}
        </button>
      </dialog>
    </>
  );
}
