import { ApiCode } from '../vault/api-code.ts';
import type { DemoFeed } from './account-desk.ts';

/** Starts the embedded demo server; it is not even read from disk before somebody asks for it. */
export async function startDemo(): Promise<DemoFeed> {
  const { startDemoServer } = await import('../demo/demo-server.ts');
  const { url, code, close } = await startDemoServer();
  return { baseUrl: url, code: new ApiCode(code), stop: close };
}
