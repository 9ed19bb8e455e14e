import type { LabWords } from '../lab-words.js';
import { say } from '../text.js';

/** What corruptions and their groups are called. */
export const corruptionWords: LabWords = {
  noise: say('noise', '噪声'),
  blur: say('blur', '模糊'),
  weather: say('weather', '天气'),
  digital: say('digital', '数字'),
  extra: say('extra', '附加'),
  gaussian_noise: say('Gaussian noise', '高斯噪声'),
  shot_noise: say('shot noise', '散粒噪声'),
  impulse_noise: say('impulse noise', '脉冲噪声'),
  defocus_blur: say('defocus', '失焦模糊'),
  glass_blur: say('glass', '毛玻璃模糊'),
  motion_blur: say('motion', '运动模糊'),
  zoom_blur: say('zoom', '变焦模糊'),
  snow: say('snow', '雪'),
  frost: say('frost', '霜冻'),
  fog: say('fog', '雾'),
  brightness: say('brightness', '亮度'),
  contrast: say('contrast', '对比度'),
  elastic_transform: say('elastic', '弹性变形'),
  pixelate: say('pixelation', '像素化'),
  jpeg_compression: say('JPEG', 'JPEG 压缩'),
  speckle_noise: say('speckle noise', '斑点噪声'),
  gaussian_blur: say('Gaussian blur', '高斯模糊'),
  spatter: say('spatter', '飞溅'),
  saturate: say('saturation', '饱和度'),
};
