import { type Bilingual, say } from '../base/text.js';
import type { Media } from '../log/types.js';
import { type EntryPlace, titleOr } from './entry-parts.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { type PageContext, tell } from './page-context.js';
import { type Picture, pictureCopies, pictureOf } from './picture.js';
import { recently } from './recently.js';
import { titleView } from './title.js';

/** The pictures and videos of an entry, the first `most` of them; `isWide` on a page that is about the entry alone. */
export function Assets({ context, place, most, isWide = false }: AssetsProps): Html | null {
  const { media } = place.entry;
  if (media.length === 0) return null;
  const shown = media.slice(0, most);
  const rest = media.length - shown.length;
  // Only pictures with smaller copies are drawn otherwise on a wide page.
  const draw = isWide && context.log.pictures ? wideAsset : narrowAsset;
  return (
    <div class="assets">
      {shown.map((one, at) => draw(context, one, place, at + 1))}
      {rest > 0 && (
        <p class="small">
          <a href={context.links.entry(place.day.ref, place.n)}>{tell(context, say(`${rest} more`, `另有 ${rest} 张`))}</a>
        </p>
      )}
    </div>
  );
}

interface AssetsProps {
  readonly context: PageContext;
  readonly place: EntryPlace;
  readonly most: number;
  readonly isWide?: boolean;
}

/** How wide a picture is shown: in a column beside the words, or as wide as they are; on a phone, the whole width. */
const narrow = '(min-width: 44rem) 14rem, calc(100vw - 2rem)';
const wide = '(min-width: 44rem) 41rem, calc(100vw - 2rem)';

const narrowAsset = recently((context: PageContext, media: Media, place: EntryPlace, at: number) =>
  asset(context, media, place, at, narrow),
);
const wideAsset = recently((context: PageContext, media: Media, place: EntryPlace, at: number) => asset(context, media, place, at, wide));

function asset(context: PageContext, media: Media, place: EntryPlace, at: number, sizes: string): Html {
  const picture = pictureOf(media, place.day.path, context.log, context.links);
  const title = titleView(titleOr(context, place)).rest.slice(0, 80);
  const alt = picture.alt !== '' ? picture.alt.slice(0, 200) : tell(context, say(`Picture ${at}: ${title}`, `图 ${at}：${title}`));
  if (picture.kind === 'frame' || picture.src === null) return <GoneAsset context={context} picture={picture} />;
  if (picture.kind === 'video') {
    return (
      <figure class="asset">
        {/* biome-ignore lint/a11y/useMediaCaption: a log keeps no captions, only where the video is. */}
        <video class="frame" controls preload="metadata" src={picture.src} aria-label={alt} />
        <OriginalLink context={context} picture={picture} text={say('Original video', '原视频链接')} />
      </figure>
    );
  }
  const { width, height } = picture.known?.size ?? { width: 640, height: 400 };
  const copies = picture.known === null ? undefined : pictureCopies(picture.known, picture.src, context.links);
  const image = (
    <img
      src={picture.src}
      srcset={copies}
      sizes={copies && sizes}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      width={width}
      height={height}
    />
  );
  return (
    <figure
      class="asset"
      data-gone={tell(context, say('This picture is lost', '图片已失效'))}
      data-original={tell(context, say('Original picture', '原图链接'))}
    >
      {picture.original === null ? (
        <span class="frame">{image}</span>
      ) : (
        <a href={picture.original} rel="noreferrer">
          {image}
        </a>
      )}
    </figure>
  );
}

function OriginalLink({ context, picture, text }: { context: PageContext; picture: Picture; text: Bilingual }): Html | null {
  if (picture.original === null) return null;
  return (
    <figcaption>
      <a href={picture.original} rel="noreferrer">
        {tell(context, text)}
      </a>
    </figcaption>
  );
}

/** A picture that cannot be shown keeps its frame and names what it was. */
function GoneAsset({ context, picture }: { context: PageContext; picture: Picture }): Html {
  const isFrame = picture.kind === 'frame' && picture.original !== null;
  const text = isFrame ? say('Shown on another site', '在别处播放') : say('This picture is lost', '图片已失效');
  return (
    <figure class="asset">
      <div class="frame gone">
        <Icon name={isFrame ? 'play' : 'gone'} />
        <span>
          {tell(context, text)}
          <br />
          {picture.original === null ? (
            <span class="mono">{picture.written}</span>
          ) : (
            <a href={picture.original} rel="noreferrer">
              {tell(context, isFrame ? say('Open it there', '去那里看') : say('Original picture', '原图链接'))}
            </a>
          )}
        </span>
      </div>
    </figure>
  );
}
