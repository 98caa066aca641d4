import type { feedWords as english } from '../english/feed-words.ts';
import { plural } from '../locale.ts';

export const feedWords: typeof english = {
  time: {
    now: 'ahora',
    today: 'Hoy',
    yesterday: 'Ayer',
    justNow: 'ahora mismo',
    ago: (span) => `hace ${span}`,
    in: (span) => `en ${span}`,
    seconds: (n) => `${n} s`,
    minutes: (n) => `${n} min`,
    hours: (n) => `${n} h`,
    hoursAndMinutes: (h, min) => `${h} h ${min} min`,
    days: (n) => `${n} d`,
  },

  feed: {
    signedOut: 'Sin sesión',
    signedOutDetail: 'no hay ninguna cuenta conectada',
    connecting: 'Conectando',
    catchingUp: 'Poniéndose al día con el historial',
    catchingUpDetail: 'aún pueden faltar ideas anteriores',
    catchingUpFailed: (why) => `aún sin leer: ${why}`,
    live: 'En directo',
    ping: (span) => `señal hace ${span}`,
    lastIdea: (age) => `idea ${age}`,
    gaps: (count) => plural(count, '# laguna', '# lagunas'),
    stale: 'Sin datos',
    staleDetail: (span, isReconnecting) =>
      `desde hace ${span}${isReconnecting ? ', reconectando' : ''}`,
    reconnecting: 'Reconectando',
    reconnectingDetail: (when, attempt, why) => `${when} (intento ${attempt}): ${why}`,
    offline: 'Sin conexión',
    offlineDetail: (when) => `este equipo no tiene red; próximo intento ${when}`,
    badCode: 'Detenido: el código de API fue rechazado',
    badCodeToDo: 'Hay que comprobar el código e introducirlo de nuevo.',
    profileExpired: 'Detenido: el perfil ha caducado',
    profileExpiredToDo: 'Hay que renovarlo y después reconectar.',
    serverStop: 'Detenido por el servidor',
    serverStopToDo: 'Se puede reconectar en cuanto esté resuelto.',
    serverSays: (quoted) => `El servidor dice ${quoted}.`,
    paused: 'En pausa mientras el equipo está en reposo',
  },

  drop: {
    ended: 'el servidor cerró la transmisión',
    network: {
      dns: 'no se encontró el nombre del servidor',
      refused: 'nada responde en la dirección del servidor',
      reset: 'la conexión se cortó',
      tls: 'sin conexión segura: no se aceptó el certificado',
      'proxy-sign-in': 'el proxy pide iniciar sesión',
      unreachable: 'no se puede llegar al servidor',
      other: 'falló la red',
    },
    timeout: {
      connect: 'el servidor no respondió a tiempo',
      history: 'el historial no respondió a tiempo',
      auth: 'la comprobación del código no tuvo respuesta a tiempo',
    },
    silent: (span) => `sin datos durante ${span}`,
    http: (status) => `el servidor respondió con el error ${status}`,
    rateLimited: 'se alcanzó el límite de peticiones',
    rateLimitedWait: (span) =>
      `se alcanzó el límite de peticiones; el servidor pide esperar ${span}`,
    wrongAddress: (status) =>
      `la dirección del servidor parece equivocada: allí no hay ningún canal de HTI (error ${status})`,
    redirected: 'el servidor remite a otro sitio, al que el código no debe llegar',
    notHti: {
      html: 'respondió una página web en lugar del canal',
      'no-content': 'el servidor respondió sin contenido',
      'wrong-type': 'lo que respondió no es un canal de HTI',
      unreadable: 'no se pudo leer la respuesta',
    },
    serverClosed: 'el servidor cerró la conexión',
    renewed: 'la conexión se está renovando',
    said: (reason, quoted) => `${reason}: ${quoted}`,
  },

  storage: {
    'disk-full': 'el disco está lleno',
    'not-writable': 'no se puede escribir en la carpeta de datos',
    'no-folder': 'no se puede crear la carpeta de datos',
    incomplete: 'el disco no aceptó todo lo que se escribió',
    'too-large': 'ocupan demasiado',
    other: (code) => `el disco informa de ${code}`,
  },

  problem: {
    notices: 'Advertencias',
    popupsRefused: (why) => `Los avisos no se muestran. ${why}`,
    storeInMemory: (why) =>
      `Ahora no se pueden guardar las ideas y se conservan solo en memoria: ${why}.`,
    storeDamaged: (file) =>
      `Las ideas guardadas estaban dañadas y se apartaron como ${file}; la lista empieza con el historial.`,
    settingsDamaged: (file) =>
      `Los ajustes estaban dañados y empiezan de cero. El archivo anterior se apartó como ${file}.`,
    settingsInMemory: (why) =>
      `Ahora no se pueden guardar los ajustes y valen hasta que se cierre la aplicación: ${why}.`,
    rulesInMemory: (why) =>
      `Ahora no se pueden guardar las reglas ni las horas de silencio y valen hasta que se cierre la aplicación: ${why}.`,
    rulesDamaged: (lost) =>
      lost === null
        ? 'Las reglas guardadas estaban dañadas y se apartaron: todas las ideas vuelven a avisar.'
        : plural(
            lost,
            'No se pudo leer # regla guardada, y ya no cuenta.',
            'No se pudieron leer # reglas guardadas, y ya no cuentan.',
          ),
    notErased: (why) => `No se pudo borrar todo: ${why}.`,
    settingsHealed: (n) =>
      plural(
        n,
        'No se pudo leer # ajuste, que vuelve a ser el habitual.',
        'No se pudieron leer # ajustes, que vuelven a ser los habituales.',
      ),
    updateRefused: (version) =>
      `La actualización a ${version} no se instaló: está dañada o no la firmó quien hizo esta aplicación.`,
    internalFault:
      'Algo falló dentro de la aplicación. Sigue funcionando; el registro tiene los detalles (Copiar diagnóstico).',
    codeThisRun:
      'El código de API se conserva solo en esta ejecución, porque el sistema no ofrece un llavero. Se volverá a pedir.',
    unreadable: (n) => plural(n, 'No se pudo leer # idea.', 'No se pudieron leer # ideas.'),
    clockBehind: (span) =>
      `El reloj de este equipo va ${span} por detrás del del servidor. El tiempo restante ya lo tiene en cuenta.`,
    clockAhead: (span) =>
      `El reloj de este equipo va ${span} por delante del del servidor. El tiempo restante ya lo tiene en cuenta.`,
    callFailed: 'Eso no llegó a la aplicación. Se puede intentar de nuevo.',
  },
};
