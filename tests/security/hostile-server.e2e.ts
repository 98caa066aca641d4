import { expect, test } from './security-test.ts';

const markup = '<img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script>';
const script = 'javascript:document.title="ran"';

test('markup and javascript: in every field are shown as the letters that they are', async ({
  open,
}) => {
  const texts = [
    'ASSET_CLASS',
    'CONFIDENCE',
    'DESCRIPTION',
    'ESTIMATED_PL',
    'EXPIRATION_TIME',
    'OPEN_ORDER_TYPE',
    'PREFIX',
    'PRICE',
    'SIDE',
    'STOP_LOSS',
    'TAKE_PROFIT',
    'TIMEFRAME',
  ];
  for (const hostile of [markup, script]) {
    const fields = Object.fromEntries(texts.map((name) => [name, hostile]));
    await open.demo.control.emit({ fields: { ...fields, INSTRUMENT: hostile } });
    const row = open.page
      .getByRole('button')
      .filter({ hasText: hostile.slice(0, 20) })
      .first();
    await expect(row).toBeVisible();
    await row.click();
    await expect(open.page.getByText(hostile).first()).toBeVisible();
  }
  expect(await open.page.locator('#app img, #app script, #app a[href], #app iframe').count()).toBe(
    0,
  );
  expect(await open.page.title()).toBe('HTI Notifier');
});

test('control and bidirectional characters neither steer the list nor forge a line in the log', async ({
  open,
}) => {
  const INSTRUMENT =
    'BIDI\u202Elatot\u2066\u0000\u0007\u001B[2J\r\n2026-01-01T00:00:00.000Z info feed forged';
  await open.demo.control.emit({ fields: { INSTRUMENT, PRICE: '1\u202E2' } });
  const row = open.page.getByRole('button').filter({ hasText: 'BIDI' }).first();
  await expect(row).toBeVisible();
  // Every other character that steers is gone, or held within the name by its own direction.
  expect(await row.textContent()).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(open.output()).not.toMatch(/^2026-01-01T00:00:00.000Z info feed forged/m);
});

test('a description of 1 MB is shown, and the window and the feed answer all the same', async ({
  open,
}) => {
  const DESCRIPTION = 'Long. '.repeat(160_000);
  await open.demo.control.emit({ fields: { INSTRUMENT: 'LENGTHY', DESCRIPTION } });
  const row = open.page.getByRole('button').filter({ hasText: 'LENGTHY' }).first();
  await expect(row).toBeVisible();
  await row.click();
  await expect(open.page.getByText(/^Long\. Long\./).first()).toBeVisible();
  await row.click();
  await open.demo.control.emit({ fields: { INSTRUMENT: 'NEXTONE' } });
  await expect(open.page.getByText('NEXTONE').first()).toBeVisible();
});

test('an event over 1 MB is dropped and counted, and the stream lives on', async ({ open }) => {
  await open.demo.control.sendBytes({ text: `event: idea\ndata: "${'x'.repeat(1_100_000)}"\n\n` });
  await expect.poll(() => open.output()).toContain('ideas oversized');
  await open.demo.control.emit({ fields: { INSTRUMENT: 'AFTERWARDS' } });
  await expect(open.page.getByText('AFTERWARDS').first()).toBeVisible();
});

test('whatever session a request is sent by, another host than the account’s gets none', async ({
  open,
  trap,
}) => {
  const before = trap.hits().length;
  const outcomes = await open.electron.evaluate(async ({ net, session }, url) => {
    const outcome = (request: Promise<Response>) =>
      request.then(
        ({ status }) => status,
        (error: Error) => error.message,
      );
    const own = session.fromPartition('network-1');
    return {
      default: await outcome(net.fetch(url)),
      network: await outcome(own.fetch(url)),
      window: await outcome(session.fromPartition('window').fetch(url)),
      unknown: await outcome(session.fromPartition('another').fetch(url)),
    };
  }, trap.url);
  for (const outcome of Object.values(outcomes)) expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(trap.hits()).toHaveLength(before);
});
