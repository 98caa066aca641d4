import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with the page as it is: the rule, and where. `rules`: by default all. */
export async function findAxeViolations(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  // Evaluated by the tools of the browser: the page's own policy lets no such script in.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(await source);
  const options = rules === undefined ? {} : { runOnly: rules };
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
