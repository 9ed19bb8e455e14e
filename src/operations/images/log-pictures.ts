import { newestDay, noteOf } from '../../log/log.js';
import { pictureUrl } from '../../log/picture-url.js';
import type { Log, Media, NoteFile } from '../../log/types.js';
import { dayTarget, entryTarget, readDate } from '../find-target.js';

/** A picture of an entry, where it stands. */
export interface LogPicture {
  /** `2022-05-11#3` */
  readonly ref: string;
  readonly note: NoteFile;
  readonly media: Media;
  /** Where it lies on the web; null for one of the log's folder, or inside the note. */
  readonly url: string | null;
}

/** Which days are meant. */
export interface DayChoice {
  readonly date?: string | undefined;
  readonly ref?: string | undefined;
  readonly all: boolean;
}

/**
 * The pictures of a day, an entry, or the whole log, in its order; of the newest day when nothing is chosen.
 * @throws DaybookError `unknown-ref` or `bad-date`.
 */
export function chosenPictures(log: Log, { date, ref, all }: DayChoice): readonly LogPicture[] {
  const pictures = picturesOf(log);
  if (ref?.includes('#')) {
    const { day, index } = entryTarget(log, ref);
    return pictures.filter((one) => one.ref === `${day.ref}#${index + 1}`);
  }
  if (all) return pictures;
  const asked = ref ?? date;
  const chosen = asked === undefined ? newestDay(log)?.date : readDate(asked);
  const refs = new Set(log.days.filter((day) => day.date === chosen).map((day) => day.ref));
  if (asked !== undefined && refs.size === 0) dayTarget(log, chosen ?? asked, asked);
  return pictures.filter((one) => refs.has(one.ref.slice(0, one.ref.indexOf('#'))));
}

/** All pictures of a log, in its order. */
export function picturesOf(log: Log): readonly LogPicture[] {
  return log.days.flatMap((day) => {
    const note = noteOf(log, day);
    if (!note) return [];
    return day.entries.flatMap((entry, at) =>
      entry.media.flatMap((media): LogPicture[] =>
        media.kind === 'image' ? [{ ref: `${day.ref}#${at + 1}`, note, media, url: pictureUrl(media.src) }] : [],
      ),
    );
  });
}

/** Addresses of the web with the entries that show them, in the order of the log. */
export function refsByUrl(pictures: readonly LogPicture[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { url, ref } of pictures) {
    if (url === null) continue;
    const refs = found.get(url);
    if (!refs) found.set(url, [ref]);
    else if (refs.at(-1) !== ref) refs.push(ref);
  }
  return found;
}
