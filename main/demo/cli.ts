// `npm run demo-server`: the demo feed in a process of its own.
import { startDemoServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { readDemoArguments, usage } from './read-demo-arguments.ts';
import { serveControl } from './serve-control.ts';

const given = readDemoArguments(process.argv.slice(2));
switch (given.kind) {
  case 'help':
    console.log(usage);
    break;
  case 'wrong':
    console.error(`${given.why}\n\n${usage}`);
    process.exitCode = 2;
    break;
  case 'run':
    try {
      const server = await startDemoServer(given.options);
      await (given.control ? serveCommands(server) : runUntilStopped(server));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
}

async function serveCommands(server: DemoServer): Promise<void> {
  console.log(JSON.stringify({ listening: server.url }));
  await serveControl(server.control, process.stdin, process.stdout);
  await server.close();
}

async function runUntilStopped(server: DemoServer): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  console.log(`HTI demo feed on ${server.url}`);
  console.log(`API code: ${server.code}`);
  console.log(`curl -N '${server.url}/client-api/hti/stream?api_code=${server.code}'`);
  await stopped;
  await server.close();
}
