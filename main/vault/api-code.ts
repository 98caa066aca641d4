/** The secret. It cannot be printed, serialised or compared by accident; only `reveal` gives it away. */
export class ApiCode {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Called only where a request is addressed, where the vault encrypts and where the log hides it. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[api code]';
  }

  toJSON(): string {
    return '[api code]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[api code]';
  }
}
