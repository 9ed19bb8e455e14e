import { counted } from '../../base/counted.js';
import { type Bilingual, say } from '../../base/text.js';

/** How many items a mute hides. */
export function hidesWords(count: number): Bilingual {
  return count === 0 ? say('hides nothing now', '目前没有隐藏内容') : say(`hides ${counted(count, 'item', 'items')}`, `隐藏 ${count} 条`);
}
