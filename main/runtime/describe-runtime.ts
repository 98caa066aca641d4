/** Names the runtime for people, and says aloud when it is not the declared one. */
export function describeRuntime(running: string | undefined, declared: string): string {
  if (running === undefined) return 'not Electron';
  const [runningMajor, declaredMajor] = [majorOf(running), majorOf(declared)];
  return runningMajor === declaredMajor
    ? `Electron ${running}`
    : `Electron ${running} (stand-in for ${declaredMajor}.x; development and tests only)`;
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}
