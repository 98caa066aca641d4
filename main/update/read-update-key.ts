/**
 * The public key by which a build knows its updates: `updateKey` of its package.json, base64, put
 * there when it was built. Null: it was built without one.
 */
export function readUpdateKey(packageJson: string): string | null {
  try {
    const manifest = JSON.parse(packageJson) as Readonly<Record<string, unknown>> | null;
    const key = manifest?.['updateKey'];
    return typeof key === 'string' && key !== '' ? key : null;
  } catch {
    // A package.json that cannot be read names no key.
    return null;
  }
}
