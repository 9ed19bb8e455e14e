/** How a One-Euro filter weighs quiet against delay (Casiez, Roussel and Vogel, CHI 2012). */
export interface OneEuroSettings {
  /** Cut-off in Hz when nothing moves; lower is quieter. */
  readonly minCutoff: number;
  /** How much the cut-off rises with speed; higher follows faster. */
  readonly beta: number;
  /** Cut-off in Hz for the speed itself. */
  readonly dCutoff: number;
  /** What speed is measured from: the last raw value, as MediaPipe does, or the last filtered one, as the paper does. */
  readonly speedFrom: 'raw' | 'filtered';
}

/** Filters one number as it changes: remembers the last values, the speed among them. */
export interface OneEuro {
  /**
   * The value, smoothed.
   * @param frequency samples a second, 1 / the time since the last
   * @param scale multiplies the speed before the cut-off is chosen, such as 1 / the size of what moves
   */
  next(value: number, frequency: number, scale?: number): number;
  /** The smoothed speed after the last value, times its scale. */
  speed(): number;
}

/** A filter that has seen nothing yet: the first value comes out as it is. */
export function oneEuro({ minCutoff, beta, dCutoff, speedFrom }: OneEuroSettings): OneEuro {
  let isFirst = true;
  let raw = 0;
  let smooth = 0;
  let speed = 0;
  return {
    next(value, frequency, scale = 1) {
      if (isFirst) smooth = value;
      else {
        const change = (value - (speedFrom === 'raw' ? raw : smooth)) * scale * frequency;
        speed += weight(dCutoff, frequency) * (change - speed);
        smooth += weight(minCutoff + beta * Math.abs(speed), frequency) * (value - smooth);
      }
      isFirst = false;
      raw = value;
      return smooth;
    },
    speed: () => speed,
  };
}

/** The weight of a new value in a low-pass filter of that cut-off. */
function weight(cutoff: number, frequency: number): number {
  return 1 / (1 + frequency / (2 * Math.PI * cutoff));
}
