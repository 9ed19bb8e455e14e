import type { Bilingual } from '../../text.js';
import { element } from './element.js';
import { tell, words } from './words.js';

/** How long a clip from the camera is. */
const clipMilliseconds = 5000;

/** The camera of the page; what it sees stays there. */
export interface Camera {
  /** The player that shows what it sees; null when it cannot be used, which has then been said. */
  open(): Promise<HTMLVideoElement | null>;
  close(): void;
}

/** What the camera is used for. */
export interface CameraUse {
  /** A picture or clip was taken. */
  readonly take: (file: Blob, name: string) => void;
  /** Its pictures are asked for as they come. */
  readonly live: (view: HTMLVideoElement) => void;
  /** The reader closed it. */
  readonly onClosed: () => void;
  /** It went away while it was open. */
  readonly onLost: () => void;
  readonly onProblem: (text: string) => void;
}

/** Lets the reader take a picture or a clip of five seconds with the camera, or run on its pictures as they come. */
export function useCamera({ take, live, onClosed, onLost, onProblem }: CameraUse): Camera {
  const view = element<HTMLVideoElement>('lab-camera-view');
  const panel = element('lab-camera');
  let stream: MediaStream | null = null;
  const close = (): void => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    view.srcObject = null;
    panel.hidden = true;
  };
  const open = async (): Promise<HTMLVideoElement | null> => {
    close();
    onProblem('');
    try {
      stream = await askForCamera();
    } catch (error) {
      onProblem(tell(whyNoCamera(error)));
      return null;
    }
    for (const track of stream.getTracks()) {
      track.addEventListener('ended', () => {
        close();
        onLost();
      });
    }
    panel.hidden = false;
    view.srcObject = stream;
    await view.play().catch(() => {});
    return view;
  };
  element('lab-camera-open').addEventListener('click', open);
  element('lab-camera-live').hidden = !('requestVideoFrameCallback' in view);
  element('lab-camera-live').addEventListener('click', () => stream && live(view));
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
  element('lab-camera-close').addEventListener('click', () => {
    close();
    onClosed();
  });
  return { open, close };
}

/** Small pictures: labs look at faces and bodies, and every pixel costs time. */
function askForCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException('', 'SecurityError');
  return navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 640 }, height: { ideal: 480 } } });
}

function whyNoCamera(error: unknown): Bilingual {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return words.cameraRefused;
    case 'NotFoundError':
    case 'OverconstrainedError':
      return words.cameraMissing;
    case 'NotReadableError':
      return words.cameraTaken;
    case 'SecurityError':
      return words.cameraUnsafe;
    default:
      return words.cameraBroken;
  }
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
