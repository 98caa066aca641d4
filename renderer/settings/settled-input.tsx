import { useLayoutEffect, useRef } from 'preact/hooks';

interface SettledInputProps {
  readonly type: 'number' | 'time';
  readonly value: string;
  /** Told only of what the field allows; the browser says what is wrong with anything else. */
  readonly onSettle: (value: string) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** A required field that keeps what is half typed while the page around it is drawn anew each second. */
export function SettledInput({ type, value, onSettle, min, max, step }: SettledInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Even the same value would end the typing of a time.
    if (input.current !== null && input.current.value !== value) input.current.value = value;
  }, [value]);
  return (
    <input
      ref={input}
      class={`form__field settings__${type}`}
      type={type}
      required
      min={min}
      max={max}
      step={step}
      onChange={({ currentTarget }) => {
        if (currentTarget.reportValidity()) onSettle(currentTarget.value);
      }}
    />
  );
}
