import type { ExportAsk, ExportFault, ExportOutcome } from '../../preload/contract/calls.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { dayOf } from '../../preload/words/day-of.ts';
import { toCsv } from './csv.ts';
import { ideaTable } from './idea-table.ts';

export interface ExportParts {
  /** Null for an idea that is not kept any more: it is left out. */
  readonly viewOfId: (id: string) => IdeaView | null;
  /** Asks the user where to; null: nowhere. */
  readonly chooseFile: (
    suggestedName: string,
    format: ExportAsk['format'],
  ) => Promise<string | null>;
  /** Resolves with why it failed, or null. */
  readonly writeFile: (file: string, text: string) => Promise<ExportFault | null>;
  readonly wallMs: () => number;
}

/** Writes ideas to a file of the user's choice, from what is stored and never from what the page says. */
export async function exportIdeas(ask: ExportAsk, parts: ExportParts): Promise<ExportOutcome> {
  const ideas = ask.ideaIds.flatMap((id) => parts.viewOfId(id) ?? []);
  const day = dayOf(parts.wallMs());
  const file = await parts.chooseFile(`hti-ideas-${day}.${ask.format}`, ask.format);
  if (file === null) return { kind: 'cancelled' };
  const text =
    ask.format === 'csv' ? toCsv(ideaTable(ideas)) : `${JSON.stringify(ideas, null, 2)}\n`;
  const why = await parts.writeFile(file, text);
  return why === null ? { kind: 'saved', count: ideas.length } : { kind: 'failed', why };
}
