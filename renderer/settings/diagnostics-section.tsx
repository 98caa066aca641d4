import { useState } from 'preact/hooks';
import type { SelfTestReport } from '../../preload/contract/self-test.ts';
import { describeSelfTest } from '../../preload/words/describe-self-test.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { Outcome, Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

type Told =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'testing' }
  | { readonly kind: 'tested'; readonly report: SelfTestReport };

/** Whether everything works that an idea needs to reach the trader, and what to send when it does not. */
export function DiagnosticsSection({ actions }: { readonly actions: SettingsActions }) {
  const said = settingsWords().diagnostics;
  const [told, setTold] = useState<Told>({ kind: 'nothing' });
  const isTesting = told.kind === 'testing';
  const copy = async (): Promise<void> => {
    if ((await actions.copyDiagnostics()) !== null) setTold({ kind: 'copied' });
  };
  const test = async (): Promise<void> => {
    setTold({ kind: 'testing' });
    const report = await actions.selfTest();
    setTold(report === null ? { kind: 'nothing' } : { kind: 'tested', report });
  };
  return (
    <Section title={said.title}>
      <div class="settings__buttons">
        <button
          type="button"
          class="button"
          aria-disabled={isTesting}
          onClick={() => !isTesting && void test()}
        >
          {said.test}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={isTesting}
          onClick={() => !isTesting && void copy()}
        >
          {said.copy}
        </button>
      </div>
      <Outcome>
        {isTesting && <p>{said.testing}</p>}
        {told.kind === 'copied' && <p>{said.copied}</p>}
        {told.kind === 'tested' && <Report report={told.report} />}
      </Outcome>
    </Section>
  );
}

function Report({ report }: { readonly report: SelfTestReport }) {
  const said = settingsWords().diagnostics;
  const { passed, failed } = describeSelfTest(report);
  return (
    <>
      <ul>
        {passed.map((step) => (
          <li key={step}>{said.passed(step)}</li>
        ))}
        {failed !== null && <li>{said.failed(failed.step, failed.why)}</li>}
      </ul>
      <p>{failed === null ? said.allWorks : failed.toDo}</p>
    </>
  );
}
