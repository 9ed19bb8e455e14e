/** A name of Python that a pickle mentions: `torch.FloatStorage`. It stays a name; nothing is imported. */
export class PickleGlobal {
  readonly module: string;
  readonly name: string;

  constructor(module: string, name: string) {
    this.module = module;
    this.name = name;
  }

  toString(): string {
    return `${this.module}.${this.name}`;
  }
}

/** What Python would have made an object of: the class's name and the values that were handed to it, kept as they are. */
export class PickleObject {
  readonly of: PickleGlobal;
  readonly args: readonly unknown[];
  /** What BUILD would have set: most often the attributes. */
  state: unknown = null;
  /** For classes like lists and dictionaries. */
  readonly list: unknown[] = [];
  readonly entries: Map<unknown, unknown> = new Map();

  constructor(of: PickleGlobal, args: readonly unknown[]) {
    this.of = of;
    this.args = args;
  }
}
