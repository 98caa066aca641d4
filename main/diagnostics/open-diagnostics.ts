import type { DeskView } from '../../preload/contract/desk-view.ts';
import type { SelfTestReport } from '../../preload/contract/self-test.ts';
import { runSelfTest, type SelfTestPorts } from './run-self-test.ts';
import { writeDiagnostics } from './write-diagnostics.ts';

export interface Diagnostics {
  /** Puts the text into the clipboard, and answers with it. */
  readonly copy: () => string;
  /** One at a time: who asks while a test runs gets the report of that one. */
  readonly selfTest: () => Promise<SelfTestReport>;
}

interface DiagnosticsSources extends SelfTestPorts {
  readonly desk: () => DeskView;
  readonly reconnects: () => number;
  readonly logLines: () => readonly string[];
  readonly redact: (text: string) => string;
  readonly copyText: (text: string) => void;
}

export function openDiagnostics(sources: DiagnosticsSources): Diagnostics {
  let running: Promise<SelfTestReport> | null = null;

  return {
    copy: () => {
      const text = writeDiagnostics({
        desk: sources.desk(),
        versions: versionsOf(process),
        reconnects: sources.reconnects(),
        logLines: sources.logLines(),
        nowMs: sources.wallMs(),
      });
      // Lines were written before a code became known that they may hold.
      const redacted = sources.redact(text);
      sources.copyText(redacted);
      return redacted;
    },
    selfTest: () => {
      running ??= runSelfTest(sources).finally(() => {
        running = null;
      });
      return running;
    },
  };
}

function versionsOf({ platform, arch, versions, env }: NodeJS.Process): Record<string, string> {
  const { electron, chrome, node } = versions;
  return {
    system: `${platform} ${arch}`,
    electron,
    chromium: chrome,
    node,
    desktop: env['XDG_CURRENT_DESKTOP'] ?? 'unknown',
    session: env['XDG_SESSION_TYPE'] ?? 'unknown',
  };
}
