/**
 * A value as JSON text, for what is large: the bridge to the page copies values one by one, which
 * takes far longer than writing and reading a text. Of plain data with finite numbers nothing is lost.
 */
export type JsonOf<T> = string & { readonly jsonOf: T };

export function writeJson<T>(value: T): JsonOf<T> {
  return JSON.stringify(value) as JsonOf<T>;
}

export function readJson<T>(json: JsonOf<T>): T {
  return JSON.parse(json) as T;
}
