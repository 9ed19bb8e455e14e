/** A string as it grows from UTF-16 units, a buffer at a time: many times faster than adding one by one. */
export class Units {
  private readonly buffer: Uint16Array;
  private used = 0;

  /** `size` is about how many units will come. */
  constructor(
    private done: string,
    size: number,
  ) {
    this.buffer = new Uint16Array(Math.min(size, 8192) + 2);
  }

  get length(): number {
    return this.done.length + this.used;
  }

  add(unit: number): void {
    if (this.used === this.buffer.length) this.empty(1);
    this.buffer[this.used++] = unit;
  }

  addText(text: string): void {
    for (let at = 0; at < text.length; at++) this.add(text.charCodeAt(at));
  }

  /** Removes the last unit added, and answers how many were removed: none from what it began with. */
  takeBack(): 0 | 1 {
    if (this.used === 0) return 0;
    this.used--;
    return 1;
  }

  text(): string {
    this.empty(0);
    return this.done;
  }

  private empty(kept: 0 | 1): void {
    const end = this.used - kept;
    this.done += fromUnits(this.buffer.subarray(0, end));
    this.buffer.copyWithin(0, end, this.used);
    this.used = kept;
  }
}

/** `apply` takes whatever is like an array, though its type does not say so; spreading would walk an iterator. */
function fromUnits(units: Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}
