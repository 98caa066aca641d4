/** The parts behind the command line, which asks the Internet for its words and ends with 0 always. */
declare module '@doyensec/electronegativity/dist/parser/index.js' {
  export class Parser {
    constructor(babelFirst: boolean, typescriptBabelFirst: boolean);
    /** Throws if it cannot read the file. */
    parse(
      filename: string,
      content: string,
    ): [
      type: unknown,
      data: object | null,
      content: string,
      warnings: readonly { readonly message: string }[] | undefined,
    ];
  }
}

declare module '@doyensec/electronegativity/dist/finder/index.js' {
  export interface Issue {
    readonly id: string;
    readonly file: string;
    readonly location: { readonly line: number; readonly column: number };
    /** Its comments in the source can switch checks off. */
    readonly visibility?: {
      readonly inlineDisabled: boolean;
      readonly globalCheckDisabled: boolean;
    };
  }

  export class Finder {
    constructor(customScan: readonly string[], excludeFromScan: readonly string[]);
    find(
      file: string,
      data: object,
      type: unknown,
      content: string,
      useOnlyTheseChecks: null,
      electronVersion: string,
    ): Promise<Issue[]>;
  }

  /** Judges over what was found in all files together. */
  export class GlobalChecks {
    constructor(customScan: readonly string[], excludeFromScan: readonly string[]);
    getResults(issues: readonly Issue[]): Promise<Issue[]>;
  }
}
