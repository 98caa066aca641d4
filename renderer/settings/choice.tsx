interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly nameOf: (option: T) => string;
  readonly onChoose: (option: T) => void;
  readonly class?: string;
}

/** A setting that is one of a few, with its label. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, options, chosen, nameOf, onChoose } = props;
  return (
    <label class={props.class ?? 'settings__row'}>
      {label}
      <select
        class="form__field"
        value={chosen}
        onChange={({ currentTarget }) => {
          const option = options.find((one) => one === currentTarget.value);
          if (option !== undefined) onChoose(option);
        }}
      >
        {options.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
