/** What a reader wants to see first. */
export interface Pin {
  readonly what: 'author' | 'venue' | 'repository';
  /** As it was typed. */
  readonly value: string;
}

/** What a reader never wants to see. */
export interface Mute {
  readonly what: 'word' | 'author' | 'host';
  /** As it was typed. */
  readonly value: string;
}
