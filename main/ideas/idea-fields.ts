import type { IdeaField, IdeaTime, MaterialField } from '../../preload/contract/idea-view.ts';
import type { Idea } from './idea.ts';

/** A field as two versions are compared by it, and as a trader reads it. Null: unknown. */
export interface FieldReading {
  readonly value: string | number | null;
  readonly text: string | null;
  /** Of a time or a percentage: each desk writes it in its own way. */
  readonly number?: number;
}

const unknown: FieldReading = { value: null, text: null };

/** Every field that makes a version what it is, in the order a trader reads them. */
const ideaFields = [
  'instrument',
  'side',
  'orderType',
  'entry',
  'takeProfit',
  'stopLoss',
  'expiry',
  'confidence',
  'estimatedMove',
  'timeframe',
  'assetClass',
  'prefix',
  'created',
  'description',
] as const satisfies readonly IdeaField[];

const readings: { readonly [F in IdeaField]: (idea: Idea) => FieldReading } = {
  instrument: (idea) => line(idea.instrument),
  side: (idea) => line({ buy: 'Buy', sell: 'Sell', unknown: null }[idea.side]),
  orderType: (idea) => line(idea.orderType),
  entry: (idea) => idea.entry ?? unknown,
  takeProfit: (idea) => idea.takeProfit ?? unknown,
  stopLoss: (idea) => idea.stopLoss ?? unknown,
  expiry: (idea) => time(idea.expires),
  confidence: (idea) => percent(idea.confidence),
  estimatedMove: (idea) => percent(idea.estimatedMove),
  timeframe: (idea) => line(idea.timeframe),
  assetClass: (idea) => line(idea.assetClass),
  prefix: (idea) => line(idea.prefix),
  created: (idea) => time(idea.created),
  description: (idea) => line(idea.description),
};

const materialFields: ReadonlySet<IdeaField> = new Set<MaterialField>([
  'side',
  'orderType',
  'entry',
  'takeProfit',
  'stopLoss',
  'expiry',
]);

/** Whether a change of the field changes the trade, and not just the words around it. */
export function isMaterial(field: IdeaField): field is MaterialField {
  return materialFields.has(field);
}

/** The readings of one idea, always all fields in the same order. */
export function fieldsOf(idea: Idea): readonly (FieldReading & { readonly field: IdeaField })[] {
  return ideaFields.map((field) => {
    return { field, ...readings[field](idea) };
  });
}

/** A time as a value: the instant where it is known, so that another spelling of it is no change. */
export function timeValue(idea: IdeaTime): number | string | null {
  return idea.atMs ?? (idea.text === '' ? null : idea.text);
}

function line(text: string | null): FieldReading {
  return { value: text, text };
}

function percent(value: number | null): FieldReading {
  return value === null ? unknown : { value, text: `${value}%`, number: value };
}

function time(at: IdeaTime): FieldReading {
  const reading = { value: timeValue(at), text: at.text === '' ? null : at.text };
  return at.atMs === null ? reading : { ...reading, number: at.atMs };
}
