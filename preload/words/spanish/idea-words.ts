import type { ideaWords as english } from '../english/idea-words.ts';
import { atClock, theClock } from './clock-in-sentence.ts';

const orderKinds = new Map([
  ['limit', 'límite'],
  ['stop limit', 'stop límite'],
  ['market', 'a mercado'],
]);

/** “Take profit” and “stop loss” are what brokers in Spanish call them too. */
export const ideaWords: typeof english = {
  side: { buy: 'Compra', sell: 'Venta', unknown: 'Sentido desconocido' },

  orderKind: (kind) => orderKinds.get(kind) ?? kind,

  field: {
    instrument: 'Instrumento',
    side: 'Sentido',
    orderType: 'Tipo de orden',
    entry: 'Entrada',
    takeProfit: 'Take profit',
    stopLoss: 'Stop loss',
    expiry: 'Vence',
    confidence: 'Confianza',
    estimatedMove: 'Estimación del servidor',
    timeframe: 'Marco temporal',
    assetClass: 'Clase de activo',
    prefix: 'Canal de estrategia',
    description: 'Descripción',
    created: 'Creada',
  },

  shortField: { takeProfit: 'TP', stopLoss: 'SL' },

  idea: {
    sideAndOrder: (side, order) => `${side} · ${order}`,
    noInstrument: 'Instrumento desconocido',
    rewardToRisk: (ratio) => `B/R ${ratio}`,
    noRewardToRisk: 'B/R –',
    inconsistent: { prices: 'Niveles incoherentes', times: 'Horas incoherentes' },
    inconsistentMeaning: {
      prices:
        'Niveles incoherentes: el stop loss o el take profit está en el lado equivocado de la entrada, o el riesgo es cero. No se muestra ninguna ratio.',
      times: 'Horas incoherentes: la idea vence antes de su creación. No se muestra ninguna ratio.',
    },
    conflict: (otherSide) => `También abierta: ${otherSide}`,
    notConfirmed: 'Sin confirmar',
    notConfirmedSince: (clock) => `Sin confirmar desde ${theClock(clock)}`,
    starred: 'destacada',
    confidence: (percent) => `${percent} conf.`,
    timeLeft: (span) => `vence en ${span}`,
    expired: (age) => (age === null ? 'Vencida' : `Vencida ${age}`),
    expiryUnknown: 'Vencimiento desconocido',
    recovered: 'Recuperada tarde',
    updated: 'Actualizada',
    unread: 'sin leer',
  },

  detail: {
    name: (instrument) => `Detalles de ${instrument}`,
    expired: 'Esta idea ha vencido: sus niveles ya no se ofrecen.',
    changes: 'Cambios respecto a la versión anterior',
    actions: 'Acciones',
    history: (n) => `Versiones anteriores (${n})`,
    firstVersion: 'primera versión',
    sameFields: 'no cambió ningún campo visible',
    raw: 'Campos tal como llegaron',
    note: 'Nota',
    noteHint: 'Lo que conviene recordar de ella',
    decidedLevels: (entry, takeProfit, stopLoss) =>
      `entrada ${entry}, TP ${takeProfit}, SL ${stopLoss}`,
    ladder: (prices) => `Escalera de precios, de arriba abajo: ${prices}`,
    unknownLevels: (names) => `Sin conocer: ${names}`,
    updated: 'Actualizada',
    received: 'Recibida',
    versions: 'Versiones',
    popup: 'Aviso',
    source: 'Origen',
    demoSource: 'canal de demostración',
    identity: 'ID de la idea',
    newYork: (clock) => `Nueva York ${clock}`,
    notUnderstood: (text) => `no se entiende: ${text}`,
    arrivedBy: {
      live: 'en directo',
      recovery: 'recuperada tras una interrupción',
      backlog: 'encontrada en el primer inicio',
    },
  },

  receipt: {
    pending: 'aún sin decidir',
    shown: (clock) => `mostrado ${atClock(clock)}`,
    inDigest: (clock) => `en un resumen ${atClock(clock)}`,
    mutedByRule: (quoted) => `no mostrado: silenciado por la regla ${quoted}`,
    hiddenByRule: (quoted) => `no mostrado: oculto por la regla ${quoted}`,
    paused: 'no mostrado: los avisos estaban en pausa',
    quietHours: 'no mostrado: llegó en horas de silencio',
    doNotDisturb: 'retenido por el sistema: está activado «no molestar»',
    expiredOnArrival: 'no mostrado: la idea llegó ya vencida',
    backlog: 'no mostrado: ya estaba antes del primer inicio',
    notMaterial: 'no mostrado: niveles, sentido, tipo de orden y vencimiento no cambiaron',
    refused: (why) => `rechazado por el sistema: ${why}`,
    notConfirmed: 'enviado, pero el sistema no lo ha confirmado',
  },

  gap: {
    title: 'Aquí pueden faltar ideas',
    span: (from, to) =>
      `Llegaron más de las que guarda el historial, entre ${theClock(from)} y ${theClock(to)}.`,
  },

  decision: { taken: 'Tomada', skipped: 'Descartada' },
};
