/** Shows the input of a video over its result, from the left up to a slider. */
export interface VideoWipe {
  /** @returns whether they can be compared: pictures of one size, to the last odd row and column, and of one length */
  show(input: Blob): Promise<boolean>;
  /** @param part of the width that is the input: 0 to 1 */
  cut(part: number): void;
  hide(): void;
}

/** The two players run as one: that of the input has no controls, and does what that of the result does. Where controls are, the result is seen. */
export function videoWipe(player: HTMLVideoElement, before: HTMLVideoElement): VideoWipe {
  const follow = (): void => {
    if (Math.abs(before.currentTime - player.currentTime) > mostApart) before.currentTime = player.currentTime;
  };
  const when = (event: string, act: () => void): void => player.addEventListener(event, () => before.src && act());
  when('play', () => {
    before.classList.add('playing');
    void before.play().catch(() => {});
  });
  when('pause', () => {
    before.classList.remove('playing');
    before.pause();
    before.currentTime = player.currentTime;
  });
  for (const event of ['seeking', 'seeked', 'timeupdate']) when(event, follow);
  when('ratechange', () => {
    before.playbackRate = player.playbackRate;
  });
  const hide = (): void => {
    if (before.src) URL.revokeObjectURL(before.src);
    before.removeAttribute('src');
    before.hidden = true;
    before.classList.remove('playing');
  };
  return {
    async show(input) {
      hide();
      before.src = URL.createObjectURL(input);
      const isLoaded = (await Promise.all([loaded(before), loaded(player)])).every(Boolean);
      if (isLoaded && isAlike(before, player)) {
        before.hidden = false;
        before.currentTime = player.currentTime;
        return true;
      }
      hide();
      return false;
    },
    cut(part) {
      before.style.setProperty('--wipe', `${part * 100}%`);
    },
    hide,
  };
}

/** Seconds that the players may be apart before one is moved: less than people see, more than clocks of players differ by themselves. */
const mostApart = 0.06;

function loaded(video: HTMLVideoElement): Promise<boolean> {
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) return Promise.resolve(true);
  return new Promise((resolve) => {
    video.addEventListener('loadedmetadata', () => resolve(true), { once: true });
    video.addEventListener('error', () => resolve(false), { once: true });
  });
}

function isAlike(one: HTMLVideoElement, other: HTMLVideoElement): boolean {
  const isOfSize = Math.abs(one.videoWidth - other.videoWidth) <= 1 && Math.abs(one.videoHeight - other.videoHeight) <= 1;
  return isOfSize && Math.abs(one.duration - other.duration) < 0.25;
}
