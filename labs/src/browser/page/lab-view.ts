import type { Picture } from '../../media/picture.js';
import type { RunDone, VideoFile } from '../protocol.js';
import { element, made } from './element.js';
import type { PageNames } from './page-names.js';
import { videoWipe } from './video-wipe.js';

/** The place where results are drawn: frames while a run goes on, then its pictures and videos, one at a time. */
export interface LabView {
  /** Draws the input, which results are compared with: its file, and the picture if it is one. */
  showInput(file: Blob | null, picture: Picture | null): void;
  showFrame(picture: Picture): void;
  /** Draws the result that was looked at last, where it is among them, else the first. */
  showResults(done: Pick<RunDone, 'pictures' | 'videos'>, names: PageNames): void;
  clear(): void;
  /** Which result is looked at. */
  readonly shown: string | null;
  /** Looks at another one from the next results on. */
  turnTo(name: string): void;
}

/** The view of the page: a canvas, a player for videos, a choice between outputs, and a slider that wipes between before and after. */
export function labView(): LabView {
  const canvas = element<HTMLCanvasElement>('lab-drawn');
  const player = element<HTMLVideoElement>('lab-player');
  const choice = element('lab-outputs');
  const wipe = element<HTMLInputElement>('lab-wipe');
  let before: Picture | null = null;
  let after: Picture | null = null;
  let chosen: string | null = null;
  let input: Blob | null = null;
  const beside = videoWipe(player, element<HTMLVideoElement>('lab-player-before'));
  const draw = (): void => {
    if (!after) return;
    const isComparable = before !== null && before !== after && before.width === after.width && before.height === after.height;
    element('lab-wipe-control').hidden = !isComparable;
    paint(canvas, after, isComparable ? before : null, Number(wipe.value) / 100);
  };
  const show = (picture: Picture): void => {
    after = picture;
    beside.hide();
    player.pause();
    player.hidden = true;
    canvas.hidden = false;
    element('lab-empty').hidden = true;
    draw();
  };
  const showVideo = async (video: VideoFile): Promise<void> => {
    after = null;
    play(video, player, canvas);
    const address = player.src;
    const isComparable = input !== null && (await beside.show(input));
    if (player.src === address && !player.hidden) element('lab-wipe-control').hidden = !isComparable;
  };
  wipe.addEventListener('input', () => {
    beside.cut(Number(wipe.value) / 100);
    draw();
  });
  return {
    showInput(file, picture) {
      input = file;
      before = picture;
      if (picture) show(picture);
    },
    showFrame: show,
    showResults({ pictures, videos }, names) {
      const shown = [
        ...Object.entries(pictures).map(([name, picture]) => ({ name, show: () => show(picture) })),
        ...Object.entries(videos).map(([name, video]) => ({ name, show: () => void showVideo(video) })),
      ];
      choice.replaceChildren(
        ...shown.map(({ name, show: press }) => {
          const button = made('button', names.output(name));
          button.type = 'button';
          button.addEventListener('click', () => {
            chosen = name;
            for (const each of choice.children) each.setAttribute('aria-pressed', String(each === button));
            press();
          });
          return button;
        }),
      );
      element('lab-outputs-control').hidden = shown.length < 2;
      const at = shown.findIndex(({ name }) => name === chosen);
      (choice.children[Math.max(0, at)] as HTMLButtonElement | undefined)?.click();
    },
    get shown() {
      return chosen;
    },
    turnTo(name) {
      chosen = name;
    },
    clear() {
      element('lab-outputs-control').hidden = true;
      choice.replaceChildren();
    },
  };
}

function paint(canvas: HTMLCanvasElement, picture: Picture, before: Picture | null, part: number): void {
  const { width, height } = picture;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.putImageData(new ImageData(picture.data, width, height), 0, 0);
  const edge = Math.round(width * part);
  if (before && edge > 0) context.putImageData(new ImageData(before.data, width, height), 0, 0, 0, 0, edge, height);
}

function play({ bytes, type }: VideoFile, player: HTMLVideoElement, canvas: HTMLCanvasElement): void {
  URL.revokeObjectURL(player.src);
  player.src = URL.createObjectURL(new Blob([bytes], { type }));
  player.hidden = false;
  canvas.hidden = true;
  element('lab-empty').hidden = true;
  element('lab-wipe-control').hidden = true;
}
