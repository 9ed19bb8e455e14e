import { createHash } from 'node:crypto';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { Daybook } from '../../operations/daybook-context.js';
import type { OpenDay } from '../../operations/open-day.js';
import { pictureType } from './picture-type.js';

/** The largest picture that is taken, in megabytes. */
export const largestPicture = 20;

/**
 * Keeps a picture with the day's draft, and gives its path from the note; saving the day puts it there. Its name is the day and what is in it, so that no name
 * from outside ever becomes a path.
 */
export function takePicture(daybook: Daybook, { ref, date }: OpenDay, bytes: Uint8Array): string {
  if (bytes.length > largestPicture * 1024 * 1024) throw pictureTooLarge();
  const type = pictureType(bytes);
  if (type === null) throw noPicture();
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const name = `${date.slice(5, 7)}${date.slice(8, 10)}-${hash}.${type}`;
  daybook.worktree.drafts.keepPicture(ref, name, bytes);
  return `images/${name}`;
}

/** Why a picture is not taken: it is too large. */
export function pictureTooLarge(): DaybookError {
  return new DaybookError('too-large', say(`A picture has ${largestPicture} MB at most.`, `图片不能超过 ${largestPicture} MB。`), {
    hint: say('Make it smaller and try again.', '请缩小后重试。'),
  });
}

function noPicture(): DaybookError {
  return new DaybookError('bad-value', say('This is no picture that can be shown.', '这不是能显示的图片。'), {
    hint: say(
      'PNG, JPEG, GIF, WebP and AVIF are taken; SVG is not, since it can hold scripts.',
      '接受 PNG、JPEG、GIF、WebP、AVIF；SVG 可以带脚本，因此不接受。',
    ),
  });
}
