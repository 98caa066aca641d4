import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

/** A component whose code is loaded when it is first shown: the window opens sooner without it. */
export function later<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
): FunctionComponent<P> {
  const loaded = signal<FunctionComponent<P> | null>(null);
  return function Later(props) {
    useEffect(() => {
      if (loaded.peek() !== null) return;
      void load().then((component) => {
        loaded.value = component;
      });
    }, []);
    const Component = loaded.value;
    return Component === null ? null : <Component {...props} />;
  };
}
