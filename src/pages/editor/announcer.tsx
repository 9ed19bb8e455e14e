import { type Language, say } from '../../base/text.js';
import type { Html } from '../html.js';

/** Where the page's script says what happens while it happens, to who cannot see it; its sentences come along. */
export function Announcer({ language }: { readonly language: Language }): Html {
  return (
    <p
      class="hidden"
      id="announcer"
      aria-live="polite"
      data-asking={say('Asking the language model. You can go on writing.', '正在询问语言模型，可以接着写。')[language]}
      data-place={say('Place {n} of {count}', '第 {n} 位，共 {count} 位')[language]}
      data-stayed={say('Let go; the order stays as it was.', '已放弃移动，顺序不变。')[language]}
      data-suggestions={say('Suggestions', '建议')[language]}
      data-offered={say('{count} suggestions; the arrow keys choose.', '{count} 个建议，用上下键选择。')[language]}
    />
  );
}
