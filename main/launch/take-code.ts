import { closeSync, readFileSync } from 'node:fs';

/**
 * The API code that the starter of this run hands over: by `HTI_API_CODE`, or through the file
 * descriptor that `HTI_API_CODE_FD` names. Chromium starts its first helpers before any code of ours
 * runs, and they inherit the environment; a descriptor they do not. Both variables are removed.
 */
export function takeCode(env: Record<string, string | undefined>): string | null {
  const { HTI_API_CODE: given, HTI_API_CODE_FD: descriptor } = env;
  delete env['HTI_API_CODE'];
  delete env['HTI_API_CODE_FD'];
  if (given !== undefined) return given;
  return descriptor === undefined ? null : readDescriptor(Number(descriptor));
}

/** Null: there is nothing to be read there. The standard streams are not for this. */
function readDescriptor(descriptor: number): string | null {
  if (!Number.isInteger(descriptor) || descriptor < 3) return null;
  try {
    const text = readFileSync(descriptor, 'utf8');
    closeSync(descriptor);
    return text;
  } catch {
    return null;
  }
}
