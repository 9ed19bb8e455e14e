// What is used of packages that ship no types.

declare module 'pacote' {
  interface TarballStream {
    stream<Result>(spec: string, handler: (stream: NodeJS.ReadableStream) => Promise<Result>, options: object): Promise<Result>;
  }
  const pacote: { readonly tarball: TarballStream };
  export default pacote;
}

declare module '@npmcli/config' {
  export default class Config {
    constructor(options: {
      readonly definitions: object;
      readonly shorthands: object;
      readonly flatten: object;
      readonly npmPath: string;
      readonly argv: readonly string[];
      readonly env: Readonly<Record<string, string | undefined>>;
      readonly cwd: string;
      readonly warn: boolean;
    });
    /** The options as npm's own packages take them. */
    readonly flat: Record<string, unknown>;
    load(): Promise<void>;
  }
}

declare module '@npmcli/config/lib/definitions/index.js' {
  const all: { readonly definitions: object; readonly shorthands: object; readonly flatten: object };
  export default all;
}
