import { useRef, useState } from 'preact/hooks';
import type { AccountForm as Form, ConnectOutcome } from '../../preload/contract/calls.ts';
import { words } from '../../preload/words/catalogue.ts';
import { type FormComplaint, describeOutcome } from '../../preload/words/describe-account.ts';
import { ClearQuestion } from './clear-question.tsx';
import { splitPasted } from './split-pasted.ts';

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
  const [outcome, setOutcome] = useState<ConnectOutcome | null>(null);
  const complaint = outcome && describeOutcome(outcome);

  const connect = async (mayBeClear: boolean): Promise<void> => {
    const field = code.current;
    if (!server.current || !field || isBusy) return;
    setBusy(true);
    setOutcome(null);
    const form = {
      baseUrl: server.current.value.trim(),
      apiCode: field.value.trim(),
      storeReadable: storeReadable.current?.checked ?? false,
      mayBeClear,
    };
    const answer = await onConnect(form);
    setBusy(false);
    setOutcome(answer);
    // The page with the form may be gone by now.
    if (answer?.kind === 'connected') field.value = '';
    const about = answer && describeOutcome(answer)?.about;
    if (about) (about === 'code' ? code : server).current?.focus();
  };

  /** The question was about this address and no other. */
  const connectTo = (chosen: string): void => {
    if (!server.current) return;
    server.current.value = chosen;
    void connect(true);
  };

  const takePasted = (field: HTMLInputElement): void => {
    // The question was about what stood here.
    setOutcome(null);
    const { address, pastedCode } = splitPasted(field.value);
    field.value = address;
    if (pastedCode !== null && code.current?.value === '') code.current.value = pastedCode;
  };

  return (
    <form
      class="form"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        void connect(false);
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
        onInput={({ currentTarget }) => takePasted(currentTarget)}
      />
      <Complaint id="server-complaint" about="server" complaint={complaint} />
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
      <Complaint id="code-complaint" about="code" complaint={complaint} />
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
      <Complaint id="form-complaint" about="form" complaint={complaint} />
      {outcome?.kind === 'in-clear' ? (
        <ClearQuestion
          key={outcome.baseUrl}
          baseUrl={outcome.baseUrl}
          overTls={outcome.overTls}
          onChoose={connectTo}
        />
      ) : (
        <button type="submit" class="button button--primary" disabled={isBusy}>
          {isBusy ? words.account.connecting : words.account.connect}
        </button>
      )}
    </form>
  );
}

interface ComplaintProps extends Pick<FormComplaint, 'about'> {
  readonly id: string;
  readonly complaint: FormComplaint | null;
}

/** There from the start, so that readers announce what comes. */
function Complaint({ id, about, complaint }: ComplaintProps) {
  const isMine = complaint?.about === about;
  return (
    <p id={id} class="form__complaint" role="alert">
      {isMine && complaint.text}
      {isMine && complaint.toDo !== null && <span class="form__to-do"> {complaint.toDo}</span>}
    </p>
  );
}
