import type { listWords as english } from '../english/list-words.ts';
import { formatCount, plural } from '../locale.ts';
import { theClock } from './clock-in-sentence.ts';

export const listWords: typeof english = {
  alerts: {
    pause: 'Pausar avisos',
    resume: 'Reanudar avisos',
    paused: 'Avisos en pausa',
    quiet: 'Horas de silencio',
    pausedUntil: (clock) => `En pausa hasta ${theClock(clock)}.`,
    quietUntil: (clock) => `Horas de silencio hasta ${theClock(clock)}.`,
    mute: (what) => `Silenciar ${what}`,
  },

  export: {
    title: 'Exportar ideas',
    fileType: { csv: 'Tabla (CSV)', json: 'JSON' },
  },

  list: {
    name: 'Ideas de trading',
    loading: 'Abriendo…',
    ofOnePopUp: (n) => plural(n, '# idea del aviso', '# ideas del aviso'),
    showAll: 'Mostrar todas',
    digest: 'Ideas de un mismo aviso',
    ideas: (n) => plural(n, '# idea', '# ideas'),
    newAbove: (n) => plural(n, '# nueva', '# nuevas'),
    showNewAbove: (n) =>
      plural(n, 'Mostrar la idea nueva de arriba', 'Mostrar las # ideas nuevas de arriba'),
    empty: 'Aún no hay ideas',
    emptyLive: 'Un aviso lo dirá en cuanto llegue una.',
    emptyPaused: 'Aparecerán aquí; los avisos están en pausa.',
    emptyQuiet: 'Aparecerán aquí; no hay avisos en las horas de silencio.',
    emptyWaiting: 'Aparecerán aquí en cuanto la conexión esté en directo.',
    columns: {
      instrument: 'Instrumento',
      entry: 'Entrada',
      takeProfit: 'Take profit',
      stopLoss: 'Stop loss',
    },
  },

  find: {
    name: 'Buscar ideas',
    search: 'Buscar ideas',
    searchHint: 'Buscar  /',
    filter: 'Filtrar y ordenar',
    found: (n, of) => `${formatCount(n)} de ${formatCount(of)}`,
    clear: 'Mostrar todas',
    clearKey: 'Esc',
    nothing: 'Ninguna coincide',
    nothingHint: 'Esc vuelve a mostrar todas las ideas.',
    quoted: (text) => `«${text}»`,
    side: 'Sentido',
    state: 'Estado',
    open: 'Abiertas',
    expired: 'Vencidas',
    unread: 'Sin leer',
    starred: 'Destacadas',
    hidden: (n) => `Ocultas por reglas (${formatCount(n)})`,
    hiddenShort: 'Ocultas por reglas',
    sort: 'Ordenar por',
    order: {
      arrival: 'Más recientes',
      'time-left': 'Tiempo restante',
      confidence: 'Confianza',
      'reward-to-risk': 'Beneficio/riesgo',
    },
    export: 'Exportar',
  },

  summary: {
    sides: (buys, sells) =>
      `${plural(buys, '# compra', '# compras')}, ${plural(sells, '# venta', '# ventas')}`,
    strategy: (prefix, n) => `${prefix} ${formatCount(n)}`,
    perHour: (hours) => `Ideas por hora: ${hours}`,
    hour: (hour, n) => `${hour}:00 ${n}`,
  },

  settings: {
    title: 'Ajustes',
    notLoaded:
      'No se pudieron cargar los ajustes. Conviene abrirlos otra vez; si no sirve, cerrar la aplicación e iniciarla de nuevo.',
  },

  update: {
    title: 'Actualizaciones',
    available: (version) => `Está disponible la versión ${version}.`,
    ready: (version) => `La versión ${version} está lista`,
    details: 'Novedades',
    restart: 'Reiniciar y actualizar',
  },

  done: {
    copied: 'Copiado',
    muted: (what) => `${what}: silenciado. La regla está entre las reglas de avisos.`,
    rulesFull: 'No silenciado: ya hay tantas reglas como puede haber.',
    exported: (n) => plural(n, '# idea exportada', '# ideas exportadas'),
    exportFailed: {
      'disk-full': 'No exportado: el disco está lleno.',
      'not-allowed': 'No exportado: allí no se puede escribir el archivo.',
      other: 'No exportado: no se pudo escribir el archivo.',
    },
  },

  news: {
    one: (idea) => `Idea nueva: ${idea}`,
    many: (n) => plural(n, '# idea nueva', '# ideas nuevas'),
  },

  mute: {
    title: 'Silenciar',
    meaning: 'Las ideas siguen en la lista, sin avisos.',
    instrument: (name) => `Todo lo de ${name}`,
    prefix: (name) => `Todo lo que venga de ${name}`,
    cancel: 'Cancelar',
  },

  keys: {
    title: 'Teclado',
    close: 'Cerrar',
    list: [
      ['↑ ↓  o  j k', 'Moverse por la lista'],
      ['Inicio  Fin', 'Primera y última idea'],
      ['Intro', 'Abrir o cerrar una idea'],
      ['/', 'Buscar'],
      ['s', 'Destacar'],
      ['c', 'Copiar como texto'],
      ['Mayús c', 'Copiar como JSON'],
      ['m', 'Silenciar'],
      ['r', 'Marcar como leída'],
      ['Esc', 'Cerrar y después mostrar todas'],
      ['?', 'Estas teclas'],
    ],
  },

  actions: {
    star: 'Destacar',
    copy: 'Copiar',
    copyJson: 'Copiar JSON',
    mute: 'Silenciar…',
    reconnectNow: 'Reconectar ahora',
    changeCode: 'Cambiar el código',
    connect: 'Conectar…',
    tryAgain: 'Intentar de nuevo',
    backToIdeas: 'Volver a las ideas',
  },
};
