/**
 * How long the processor works on something, ms: how busy the machine is otherwise does not count.
 */
export function cpuMsOf(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
