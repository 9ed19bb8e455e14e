/** How our own networks were trained, and how well they classify: each figure is a part of the 10,000 test pictures of Fashion-MNIST. */
export interface FashionReport {
  readonly seed: number;
  /** Steps of the network that shares nothing, and of the distillation of each that shares. */
  readonly steps: number;
  readonly distillation: number;
  readonly networks: readonly {
    /** How many layers share a block. */
    readonly factor: number;
    /** Right after its blocks were shared, nothing trained; null for the network that shares nothing. */
    readonly shared: number | null;
    /** As it is shipped. */
    readonly accuracy: number;
  }[];
}
