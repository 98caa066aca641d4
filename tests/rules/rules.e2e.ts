import { everyIdea } from '../../preload/contract/alert-rules.ts';
import { expect, test } from '../harness/test.ts';
import { askMain, ideaOf } from './ask-main.ts';

test('an instrument that was muted from an idea is silent from then on, and the idea says by which rule', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo();
  const first = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await first.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await demo.control.emit({ fields: { INSTRUMENT: 'AMD' } });
  await expect.poll(() => notifications.shown().length).toBe(1);
  expect(await askMain(page, 'rules:mute', { kind: 'instrument', value: 'AMD' })).toEqual({
    kind: 'muted',
  });

  await demo.control.emit({ fields: { INSTRUMENT: 'AMD', DESCRIPTION: 'The muted one.' } });
  await demo.control.emit({ fields: { INSTRUMENT: 'SPY' } });
  await expect.poll(() => notifications.shown().length).toBe(2);
  expect(notifications.shown()[1]?.summary).toContain('SPY');
  // What comes last is listed with or after all else.
  await expect(page.getByRole('button', { name: /SPY.* Entry / })).toBeVisible();
  await page
    .getByRole('button', { name: /AMD.* Entry / })
    .first()
    .click();
  await expect(page.getByText('The muted one.')).toBeVisible();
  await expect(page.getByText('not shown: silenced by the rule “Mute AMD”')).toBeVisible();
  await first.quit();

  const second = await launchApp({ baseUrl: demo.url, code: demo.code });
  const again = await second.window();
  await expect(again.getByRole('status')).toContainText('Live');
  await demo.control.emit({ fields: { INSTRUMENT: 'AMD' } });
  await demo.control.emit({ fields: { INSTRUMENT: 'QQQ' } });
  await expect.poll(() => notifications.shown().length).toBe(3);
  expect(notifications.shown()[2]?.summary).toContain('QQQ');
});

test('what a rule hides does not pop up and is never deleted: without the rule it is there again', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo();
  const page = await (await launchApp({ baseUrl: demo.url, code: demo.code })).window();
  await expect(page.getByRole('status')).toContainText('Live');
  const when = { ...everyIdea, instruments: ['EUR*'] };
  const rules = [{ id: 'no-euro', name: 'No euro', when, verdict: 'hide' }] as const;
  await askMain(page, 'rules:save', rules);

  await demo.control.emit({ fields: { INSTRUMENT: 'EURUSD', CONFIDENCE: '85%' } });
  await demo.control.emit({ fields: { INSTRUMENT: 'SPY', CONFIDENCE: '70%' } });
  await expect.poll(() => notifications.shown().length).toBe(1);
  expect(notifications.shown()[0]?.summary).toContain('SPY');
  expect(await ideaOf(page, 'EURUSD')).toMatchObject({
    hidden: true,
    receipt: { kind: 'hidden-by-rule', name: 'No euro' },
  });
  expect(await askMain(page, 'rules:preview', rules)).toEqual({
    of: 2,
    silenced: 0,
    hidden: 1,
    strong: 1,
  });

  await askMain(page, 'rules:save', []);
  expect(await ideaOf(page, 'EURUSD')).toMatchObject({ hidden: false });
});
