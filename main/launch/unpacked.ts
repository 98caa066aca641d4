/** Other programs, the desktop for one, cannot look into the archive that the app is shipped in. */
export function unpacked(path: string): string {
  return path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}
