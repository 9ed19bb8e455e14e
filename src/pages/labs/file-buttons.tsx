import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import type { LabInputView } from './lab-view.js';

/** Buttons that choose what an input takes, in the page's own language and look: a file, or for pictures also many files and a folder. */
export function FileButtons(props: { readonly context: PageContext; readonly id: string; readonly input: LabInputView | undefined }): Html {
  const { context, id, input } = props;
  if (input?.kind !== 'pictures') {
    return (
      <>
        <input type="file" class="hidden" id={id} data-input={input?.name ?? ''} accept={acceptOf(input)} />
        <label class="button tiny" for={id}>
          {tell(context, say('Choose a file', '选一个文件'))}
        </label>
      </>
    );
  }
  return (
    <>
      <input type="file" class="hidden" id={id} data-input={input.name} multiple />
      <label class="button tiny" for={id}>
        {tell(context, say('Choose files', '选文件'))}
      </label>
      <input type="file" class="hidden" id={`${id}-folder`} data-input={input.name} webkitdirectory="" />
      <label class="button tiny" for={`${id}-folder`}>
        {tell(context, say('Choose a folder', '选文件夹'))}
      </label>
    </>
  );
}

function acceptOf(input: LabInputView | undefined): string | undefined {
  switch (input?.kind) {
    case 'picture':
      return 'image/*';
    case 'video':
      return 'video/*';
    case 'media':
      return 'image/*,video/*';
    default:
      return undefined;
  }
}
