import { encoderShape } from './encoder-shape.js';

/** The windows of a picture side by side, as the encoder's first layer takes them: [places, window · window]. */
export function windowsOf(picture: Float32Array, to: Float32Array): void {
  const { side, window, stride, places } = encoderShape;
  const across = Math.sqrt(places);
  let at = 0;
  for (let row = 0; row < across; row++) {
    for (let column = 0; column < across; column++) {
      for (let y = 0; y < window; y++) {
        const from = (row * stride + y) * side + column * stride;
        for (let x = 0; x < window; x++) to[at++] = picture[from + x] as number;
      }
    }
  }
}
