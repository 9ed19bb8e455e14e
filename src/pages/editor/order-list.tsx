import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { titleView } from '../title.js';
import type { OrderView } from './editor-view.js';

/** The entries of a day: each opens in the form or the text, and is moved by its grip or by Alt with ↑ and ↓. */
export function OrderList({ view }: { readonly view: OrderView }): Html {
  const { language, lines, open, page } = view;
  return (
    <ol class="order">
      {lines.map(({ title, relevance, line }, at) => {
        const name = title.trim() === '' ? say('(no title)', '（没有标题）')[language] : titleView(title).rest.slice(0, 120);
        const grip = say(`Move entry ${at + 1}: drag it, or press the arrow keys`, `移动第 ${at + 1} 点：拖动，或用上下键`);
        return (
          <li data-at={String(at)} data-line={String(line)}>
            <span class="num" aria-hidden="true">
              {at + 1}
            </span>
            <a href={`${page}${at + 1}`} aria-current={at === open ? 'true' : undefined}>
              {name}
              {relevance >= 3 && (
                <span class="quiet num" aria-hidden="true">
                  {` ★${relevance}`}
                </span>
              )}
            </a>
            <button type="button" class="grip" aria-label={grip[language]}>
              <Icon name="grip" />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
