import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import type { EntryFormView } from './editor-view.js';

/** The pictures of an entry, and the place where another one is dropped, pasted or chosen. */
export function PictureList({ view }: { readonly view: EntryFormView }): Html | null {
  const { language, index, pictures, action, state } = view;
  if (index === null) return null;
  return (
    <form class="pictures" id="pictures" method="post" action={`${action}?n=${index + 1}`} enctype="multipart/form-data">
      <input type="hidden" name="revision" value={state} />
      <input type="hidden" name="n" value={String(index + 1)} />
      {pictures.length > 0 && (
        <ul>
          {pictures.map(({ src, href }, at) => (
            <li>
              {href === null ? (
                <Icon name="gone" />
              ) : (
                <img src={href} alt="" width="72" height="45" loading="lazy" referrerpolicy="no-referrer" />
              )}
              <span class="mono small">{src.slice(0, 200)}</span>
              <button
                type="submit"
                class="button tiny"
                name="do"
                value={`remove-picture-${at}`}
                aria-label={say(`Remove picture ${at + 1}`, `删去图 ${at + 1}`)[language]}
              >
                <Icon name="bin" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="drop">
        <label for="picture">
          {say('Drop, paste or choose a picture', '拖入、粘贴或选一张图片')[language]}
          <span class="quiet small">
            {say('PNG, JPEG, GIF, WebP, AVIF up to 20 MB', 'PNG、JPEG、GIF、WebP、AVIF，不超过 20 MB')[language]}
          </span>
        </label>
        <input type="file" id="picture" name="picture" accept="image/png,image/jpeg,image/gif,image/webp,image/avif" />
        <button type="submit" class="button plain-only" name="do" value="picture">
          {say('Add the picture', '加上图片')[language]}
        </button>
      </div>
    </form>
  );
}
