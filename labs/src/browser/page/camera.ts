import { element } from './element.js';
import { tell, words } from './words.js';

/** How long a clip from the camera is. */
const clipMilliseconds = 5000;

/** Lets the reader take a picture or a clip of five seconds with the camera. What it sees stays on the page. */
export function useCamera(take: (file: Blob, name: string) => void, onProblem: (text: string) => void): void {
  const view = element<HTMLVideoElement>('lab-camera-view');
  const panel = element('lab-camera');
  let stream: MediaStream | null = null;
  const close = (): void => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    view.srcObject = null;
    panel.hidden = true;
  };
  element('lab-camera-open').addEventListener('click', async () => {
    stream = await navigator.mediaDevices?.getUserMedia({ video: true }).catch(() => null);
    if (!stream) return onProblem(tell(words.noCamera));
    panel.hidden = false;
    view.srcObject = stream;
    await view.play().catch(() => {});
  });
  element('lab-camera-picture').addEventListener('click', async () => {
    const canvas = new OffscreenCanvas(view.videoWidth, view.videoHeight);
    canvas.getContext('2d')?.drawImage(view, 0, 0);
    const picture = await canvas.convertToBlob({ type: 'image/png' });
    close();
    take(picture, `${tell(words.camera)}.png`);
  });
  element<HTMLButtonElement>('lab-camera-clip').addEventListener('click', async (event) => {
    if (!stream) return;
    const button = event.currentTarget as HTMLButtonElement;
    button.disabled = true;
    const clip = await recorded(stream, clipMilliseconds);
    button.disabled = false;
    close();
    take(clip, `${tell(words.camera)}.${clip.type.includes('mp4') ? 'mp4' : 'webm'}`);
  });
  element('lab-camera-close').addEventListener('click', close);
}

async function recorded(stream: MediaStream, milliseconds: number): Promise<Blob> {
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
  recorder.start();
  setTimeout(() => recorder.stop(), milliseconds);
  await ended;
  return new Blob(parts, { type: recorder.mimeType });
}
