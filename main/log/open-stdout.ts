/**
 * Writes one line to stdout. The terminal may have been closed while the app goes on in the tray:
 * without a listener the write's EPIPE would end the app.
 */
export function openStdout(): (line: string) => void {
  let isOpen = true;
  process.stdout.on('error', () => {
    isOpen = false;
  });
  return (line) => {
    if (isOpen) process.stdout.write(`${line}\n`);
  };
}
