import { formatCount, plural } from '../../preload/words/locale.ts';
import { atClock, theClock } from '../../preload/words/spanish/clock-in-sentence.ts';
import type { DesktopWords } from './english.ts';

export const spanish: DesktopWords = {
  settingsFile: {
    exportTitle: 'Exportar ajustes',
    importTitle: 'Importar ajustes',
    question: '¿Importar estos ajustes?',
    holds: (settings, rules, quietHours) =>
      [
        plural(settings, '# ajuste', '# ajustes'),
        rules === null
          ? ''
          : plural(rules, '# regla en lugar de las actuales', '# reglas en lugar de las actuales'),
        quietHours === null
          ? ''
          : plural(
              quietHours,
              '# hora de silencio en lugar de las actuales',
              '# horas de silencio en lugar de las actuales',
            ),
      ]
        .filter((part) => part !== '')
        .join('\n'),
    take: 'Importar',
    cancel: 'Cancelar',
  },

  start: {
    folderUnwritable: (folder) =>
      `HTI Notifier no puede escribir en su carpeta de datos, así que no puede iniciarse:\n${folder}`,
  },

  popUp: {
    open: 'Abrir',
    copyLevels: 'Copiar niveles',
    test: {
      title: 'Esto es un aviso de prueba',
      body: 'Las ideas de trading aparecerán así.',
    },
    refused: {
      absent:
        'En este escritorio no hay ningún servicio de notificaciones en marcha. En cuanto lo haya, los avisos llegarán por sí solos.',
      silent:
        'El servicio de notificaciones de este escritorio no responde. Reiniciarlo o volver a iniciar sesión puede ayudar.',
      noBus:
        'Esta sesión no tiene bus de mensajes (D-Bus) para los avisos. Al iniciar de nuevo la sesión del escritorio habrá uno.',
      bySystem: 'El sistema los ha rechazado. Sus ajustes de notificaciones pueden permitirlos.',
      bySystemSaying: (message) =>
        `El sistema los ha rechazado: ${message}. Sus ajustes de notificaciones pueden permitirlos.`,
      said: (message) => `El servicio de notificaciones de este escritorio dijo: ${message}`,
    },
    updated: (title) => `Actualizada: ${title}`,
    takeProfit: (price) => `TP ${price}`,
    stopLoss: (price) => `SL ${price}`,
    withPercent: (level, percent) => `${level} (${percent})`,
    rewardToRisk: (ratio) => `B/R ${ratio}`,
    confidence: (percent) => `confianza ${percent}`,
    spanLeft: (span) => `vence en ${span}`,
    timeLeft: (span, clock) => `vence en ${span}, ${atClock(clock)}`,
    expired: (clock) => `venció ${atClock(clock)}`,
    change: (field, from, to) => `${field} ${from} → ${to}`,
    late: (span) => `Recuperada con ${span} de retraso`,
    recovered: 'Recuperada tarde',
    field: {
      side: 'Sentido',
      orderType: 'Orden',
      entry: 'Entrada',
      takeProfit: 'TP',
      stopLoss: 'SL',
      expiry: 'Vence',
    },
    digest: {
      ideas: (count) => plural(count, '# idea', '# ideas'),
      open: (count) => plural(count, '# abierta', '# abiertas'),
      updated: (count) => plural(count, '# actualizada', '# actualizadas'),
      expiryUnknown: (count) => `${formatCount(count)} sin vencimiento conocido`,
      expired: (count) => plural(count, '# vencida entretanto', '# vencidas entretanto'),
      alsoExpired: (count) =>
        plural(count, '# idea más venció entretanto', '# ideas más vencieron entretanto'),
      top: (idea) => `La mejor: ${idea}`,
      late: (span) => `Recuperadas con hasta ${span} de retraso`,
    },
    brief: {
      title: (counts) => `Mientras no había avisos: ${counts}`,
      expired: (count) => plural(count, '# vencida sin verse', '# vencidas sin verse'),
      more: (count) => `y ${formatCount(count)} más`,
    },
    down: {
      title: (span) => `Canal caído desde hace ${span}`,
      because: (why) => `No llegan ideas nuevas: ${why}.`,
      offline: 'este equipo no tiene red',
      still: 'La aplicación lo sigue intentando y dirá qué se ha perdido.',
    },
    validity: {
      title: (days) =>
        plural(
          days,
          'El perfil de HTI caduca en menos de un día',
          'El perfil de HTI caduca en # días',
        ),
      until: (date) => `Es válido hasta ${date}. Hay que renovarlo para seguir recibiendo ideas.`,
    },
  },

  tray: {
    tooltip: (state) => `HTI Notifier: ${state}`,
    because: (state, reason) => `${state}: ${reason}`,
    lastIdea: (age) => `última idea ${age}`,
    lastHeard: (age) => `última señal ${age}`,
    unread: (count) => `${formatCount(count)} sin leer`,
    paused: 'avisos en pausa',
    pausedUntil: (clock) => `avisos en pausa hasta ${theClock(clock)}`,
    quietUntil: (clock) => `horas de silencio hasta ${theClock(clock)}`,

    open: 'Abrir HTI Notifier',
    unreadMark: '●',
    pause: 'Pausar avisos',
    pauseFor: {
      '15-minutes': 'Durante 15 minutos',
      '1-hour': 'Durante 1 hora',
      'until-tomorrow': 'Hasta mañana a las 8:00',
      'until-resumed': 'Hasta reanudar',
    },
    settings: 'Ajustes…',
    update: {
      check: 'Buscar actualizaciones…',
      checking: 'Buscando actualizaciones…',
      downloading: (version, percent) => `Descargando ${version}: ${percent} %`,
      restart: (version) => `Reiniciar y actualizar a ${version}`,
      restarting: 'Reiniciando…',
      told: (version) => `Está disponible la versión ${version}…`,
    },
    quit: 'Salir',

    noTray: {
      title: 'HTI Notifier sigue en marcha sin icono',
      body: 'Este escritorio no muestra iconos de bandeja. Al iniciar HTI Notifier otra vez se abre su ventana; los avisos llegan como antes.',
    },
  },

  appMenu: {
    about: 'Acerca de HTI Notifier',
    services: 'Servicios',
    hide: 'Ocultar HTI Notifier',
    hideOthers: 'Ocultar otros',
    unhide: 'Mostrar todo',
    quit: 'Salir de HTI Notifier',
    edit: 'Edición',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    window: 'Ventana',
    minimize: 'Minimizar',
    close: 'Cerrar',
  },
};
