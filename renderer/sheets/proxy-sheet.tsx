import { useRef } from 'preact/hooks';
import type { ProxyAsk, ProxyCredentials } from '../../preload/contract/proxy.ts';
import { words } from '../../preload/words/catalogue.ts';
import { Sheet } from './sheet.tsx';

interface ProxySheetProps {
  readonly ask: ProxyAsk;
  readonly onSignIn: (credentials: ProxyCredentials) => void;
  readonly onDismiss: () => void;
}

/** Asks who the user is for a proxy. What is typed lives in its fields until main has it. */
export function ProxySheet({ ask, onSignIn, onDismiss }: ProxySheetProps) {
  const user = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const said = words.proxy;
  return (
    <Sheet title={said.title} onClose={onDismiss}>
      <p>{said.meaning(ask.proxy)}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!user.current || !password.current) return;
          onSignIn({ user: user.current.value, password: password.current.value });
        }}
      >
        <label class="form__label" for="proxy-user">
          {said.user}
        </label>
        <input
          ref={user}
          id="proxy-user"
          class="form__field"
          type="text"
          required
          maxLength={256}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="proxy-refused"
        />
        <label class="form__label" for="proxy-password">
          {said.password}
        </label>
        <input
          ref={password}
          id="proxy-password"
          class="form__field"
          type="password"
          maxLength={1024}
          autocomplete="off"
        />
        <p id="proxy-refused" class="form__complaint" role="alert">
          {ask.refused && said.refused}
        </p>
        <div class="sheet__choices">
          <button type="submit" class="button button--primary">
            {said.signIn}
          </button>
          <button type="button" class="button" onClick={onDismiss}>
            {said.cancel}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
