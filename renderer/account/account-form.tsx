import { useRef, useState } from 'preact/hooks';
import type { AccountForm as Form, ConnectOutcome } from '../../preload/contract/calls.ts';
import { words } from '../../preload/words/catalogue.ts';
import { type FormComplaint, describeOutcome } from '../../preload/words/describe-account.ts';

interface AccountFormProps {
  /** The address to start from. */
  readonly baseUrl: string;
  /** Null when the app could not be asked; the window says that itself. */
  readonly onConnect: (form: Form) => Promise<ConnectOutcome | null>;
}

/** Server address and API code. The code lives in its field until main has taken it, and nowhere else. */
export function AccountForm({ baseUrl, onConnect }: AccountFormProps) {
  const server = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const storeReadable = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [complaint, setComplaint] = useState<FormComplaint | null>(null);

  const connect = async (): Promise<void> => {
    if (!server.current || !code.current || isBusy) return;
    setBusy(true);
    setComplaint(null);
    const form = {
      baseUrl: server.current.value.trim(),
      apiCode: code.current.value.trim(),
      storeReadable: storeReadable.current?.checked ?? false,
    };
    const outcome = await onConnect(form);
    setBusy(false);
    const said = outcome === null ? null : describeOutcome(outcome);
    setComplaint(said);
    if (outcome?.kind === 'connected') code.current.value = '';
    if (said !== null) (said.about === 'code' ? code : server).current?.focus();
  };

  return (
    <form
      class="form"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <label class="form__label" for="server">
        {words.account.server}
      </label>
      <input
        ref={server}
        id="server"
        class="form__field"
        type="text"
        inputMode="url"
        required
        maxLength={2000}
        defaultValue={baseUrl}
        placeholder={words.account.serverExample}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={complaint?.about === 'server'}
        aria-describedby="server-complaint"
      />
      <Complaint
        id="server-complaint"
        text={complaint?.about === 'server' ? complaint.text : null}
      />
      <label class="form__label" for="code">
        {words.account.code}
      </label>
      <input
        ref={code}
        id="code"
        class="form__field"
        type="password"
        required
        maxLength={2000}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={complaint?.about === 'code'}
        aria-describedby="code-complaint code-care"
      />
      <Complaint id="code-complaint" text={complaint?.about === 'code' ? complaint.text : null} />
      <p class="account__hint" id="code-care">
        {words.account.codeCare}
      </p>
      <label class="form__consent">
        <input ref={storeReadable} type="checkbox" aria-describedby="store-readable-detail" />
        {words.account.storeReadable}
      </label>
      <p class="account__hint" id="store-readable-detail">
        {words.account.storeReadableDetail}
      </p>
      <Complaint id="form-complaint" text={complaint?.about === 'form' ? complaint.text : null} />
      <button type="submit" class="button button--primary" disabled={isBusy}>
        {isBusy ? words.account.connecting : words.account.connect}
      </button>
    </form>
  );
}

interface ComplaintProps {
  readonly id: string;
  readonly text: string | null;
}

function Complaint({ id, text }: ComplaintProps) {
  return (
    <p id={id} class="form__complaint" role="alert">
      {text}
    </p>
  );
}
