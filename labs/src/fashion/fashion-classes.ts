import { type Bilingual, say } from '../text.js';

/** The ten classes of Fashion-MNIST in their order. */
export const fashionClasses: readonly Bilingual[] = [
  say('T-shirt or top', 'T 恤'),
  say('trousers', '裤子'),
  say('pullover', '套头衫'),
  say('dress', '连衣裙'),
  say('coat', '外套'),
  say('sandal', '凉鞋'),
  say('shirt', '衬衫'),
  say('sneaker', '运动鞋'),
  say('bag', '包'),
  say('ankle boot', '短靴'),
];
