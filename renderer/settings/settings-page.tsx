import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../../preload/words/catalogue.ts';
import { WayBack } from '../way-back.tsx';
import type { SettingsSections, SettingsSectionsProps } from './settings-sections.tsx';

interface SettingsPageProps extends SettingsSectionsProps {
  readonly onClose: () => void;
}

/** The head of the settings, and below it whatever can be set as soon as that is loaded. */
export function SettingsPage({ onClose, ...props }: SettingsPageProps) {
  const titleId = useId();
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.focus(), []);
  return (
    <main ref={page} class="settings" tabIndex={-1} aria-labelledby={titleId}>
      <WayBack onClose={onClose} />
      <h1 id={titleId} class="settings__title">
        {words.settings.title}
      </h1>
      <LoadedSections {...props} />
    </main>
  );
}

type Loaded =
  | { readonly kind: 'awaited' | 'failed' }
  | { readonly kind: 'here'; readonly Sections: typeof SettingsSections };

/** The sections, which are loaded with the first look at them: the list is sooner there without them. */
function LoadedSections(props: SettingsSectionsProps) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'awaited' });
  useLayoutEffect(() => {
    void import('./settings-sections.tsx').then(
      ({ SettingsSections: Sections }) => setLoaded({ kind: 'here', Sections }),
      (fault: unknown) => {
        setLoaded({ kind: 'failed' });
        // Main is told of it as of any fault.
        throw fault;
      },
    );
  }, []);
  switch (loaded.kind) {
    case 'awaited':
      return null;
    case 'failed':
      return (
        <p class="settings__not-loaded" role="alert">
          {words.settings.notLoaded}
        </p>
      );
    case 'here':
      return <loaded.Sections {...props} />;
  }
}
