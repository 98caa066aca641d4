import { words } from '../../preload/words/catalogue.ts';

interface IdeaNoteProps {
  readonly note: string | null;
  readonly onNote: (text: string) => void;
}

/** As long as main takes. */
const longestNote = 2_000;

/** What the user wrote on the idea; kept when the field is left. */
export function IdeaNote({ note, onNote }: IdeaNoteProps) {
  return (
    <label class="note">
      <span class="note__name">{words.detail.note}</span>
      <textarea
        class="note__field"
        rows={2}
        maxLength={longestNote}
        placeholder={words.detail.noteHint}
        defaultValue={note ?? ''}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
    </label>
  );
}
