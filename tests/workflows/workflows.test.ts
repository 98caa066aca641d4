import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/project.ts';
import { runTool } from '../../build/test/run-tool.ts';

const folder = join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test.each(workflows)('$name is what GitHub takes for a workflow', async ({ name }) => {
  expect(await runTool('action-validator', [join(folder, name)])).toBe(0);
});

test.each(workflows)('$name uses each action in one reviewed version', ({ text }) => {
  const used = text.match(/uses:.*/g) ?? [];
  expect(used.length).toBeGreaterThan(0);
  for (const line of used) {
    expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

test.each(workflows)('$name may only read, but for the job that drafts a release', ({ text }) => {
  expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  expect(text.match(/: write$/gm) ?? []).toEqual(
    text.includes('gh release create') ? [': write'] : [],
  );
  expect(text).not.toMatch(/pull_request_target|workflow_run|write-all/);
  // The token does not stay behind in the checkout.
  expect(countOf(text, /actions\/checkout@/g)).toBe(countOf(text, /persist-credentials: false/g));
});

test.each(workflows)('$name ends every job that hangs', ({ text }) => {
  expect(countOf(text, /^ {4}timeout-minutes: \d+$/gm)).toBe(countOf(text, /^ {4}runs-on:/gm));
});

test.each(workflows)('$name pastes nothing that others write into a shell', ({ text }) => {
  for (const run of text.match(/run: .*/g) ?? []) expect(run).not.toContain('${{');
});

test('the tests run on all three systems', () => {
  const ci = workflows.find(({ name }) => name === 'ci.yml')?.text ?? '';
  for (const system of ['ubuntu', 'macos', 'windows']) expect(ci).toContain(system);
});

test('a release has installers of all three systems, checksums and the list of what is in it', () => {
  const release = workflows.find(({ name }) => name === 'release.yml')?.text ?? '';
  for (const part of ['ubuntu', 'macos', 'windows', 'npm run dist', 'sha256sum', 'npm sbom']) {
    expect(release).toContain(part);
  }
  expect(release).toContain('--draft');
});
