import type { settingsWords as english } from '../english/settings-words.ts';
import { formatCount, plural } from '../locale.ts';
import { selfTestWords } from './self-test-words.ts';

export const settingsWords: typeof english = {
  general: {
    title: 'General',
    theme: 'Tema',
    themes: {
      system: 'Como el sistema',
      light: 'Claro',
      dark: 'Oscuro',
      'high-contrast': 'Alto contraste',
    },
    language: 'Idioma',
    languageOfSystem: 'Como el sistema',
  },

  launchAtLogin: {
    title: 'Iniciar con la sesión',
    choices: {
      off: 'No',
      hidden: 'En la bandeja',
      window: 'Con su ventana',
    },
    refused: 'El sistema no lo ha aceptado. Quizá deba permitirse en sus propios ajustes.',
  },

  hotKey: {
    label: 'Mostrar u ocultar la ventana desde cualquier programa',
    off: 'Desactivado',
    hint: 'Aquí se pulsan las teclas, por ejemplo Ctrl+Alt+H. Retroceso las quita.',
    given: (keys) => `${keys} muestra y oculta la ventana.`,
    refused: (keys, former) =>
      `El sistema no ha dado ${keys} a esta aplicación: puede que las tenga otro programa. ${
        former === null ? 'No hay teclas elegidas.' : `Sigue ${former}.`
      }`,
    refusedAtStart: (keys) =>
      `${keys} no funciona ahora: el sistema no las ha dado a esta aplicación; puede que las tenga otro programa.`,
    cannotBe:
      'Hay que mantener Ctrl, Alt o la tecla del sistema y pulsar una letra, un número o una tecla de función.',
    turnedOff: 'Desactivado.',
    byDesktop:
      'Para mostrar u ocultar la ventana desde cualquier programa, hay que asignar teclas a la orden «hti-notifier --toggle» en los ajustes de teclado del escritorio: en Wayland ningún programa puede tomarlas por sí mismo.',
  },

  account: {
    title: 'Cuenta',
    change: 'Cambiar de cuenta o de código…',
    connect: 'Conectar una cuenta…',
  },

  feed: {
    title: 'Canal',
    poll: 'El servidor busca ideas cada',
    seconds: 'segundos',
    meaning: 'De 1 a 10. La conexión se abre de nuevo al momento.',
  },

  alerts: {
    title: 'Avisos',
    pause: 'Pausar avisos',
    pauseFor: {
      '15-minutes': '15 minutos',
      '1-hour': '1 hora',
      'until-tomorrow': 'Hasta mañana a las 8:00',
      'until-resumed': 'Hasta reanudar',
    },
    paused: 'En pausa hasta que se reanuden.',
    resume: 'Reanudar',
    test: 'Enviar un aviso de prueba',
    testing: 'Esperando al sistema…',
    tested: {
      shown: 'El sistema ha mostrado el aviso de prueba.',
      'do-not-disturb':
        'El sistema aceptó el aviso de prueba y no lo llevó a la pantalla: está activado «no molestar».',
      unconfirmed:
        'El aviso de prueba se envió, pero en 10 segundos el sistema no ha dicho que se haya mostrado.',
    },
    testRefused: (why) => `El aviso de prueba no se mostró. ${why}`,
    delay: 'Avisar cuando la conexión lleve caída',
    seconds: 'segundos',
    trayCount: 'Mostrar junto al icono de la bandeja cuántas ideas hay sin leer',
  },

  rules: {
    title: 'Reglas',
    meaning:
      'Decide la primera regla que coincide. Si no coincide ninguna, la idea muestra un aviso.',
    none: 'No hay reglas: todas las ideas muestran un aviso.',
    add: 'Añadir una regla',
    edit: 'Editar',
    remove: 'Eliminar',
    up: 'Subir',
    down: 'Bajar',
    of: (action, quotedName) => `${action}: ${quotedName}`,
    full: (most) => `Caben ${most} reglas y ninguna más.`,
    newTitle: 'Regla nueva',
    editTitle: 'Editar la regla',
    name: 'Nombre',
    nameHint: 'Vacío: se llama como lo que hace',
    verdict: 'Qué ocurre',
    patternsHint:
      'Para indicar varios, separarlos con comas. * vale por cualquier texto; ? por un carácter.',
    more: 'Más condiciones',
    news: 'Nueva o actualización',
    anyNews: 'Ambas',
    minimum: {
      minConfidence: 'Confianza mínima, %',
      minMove: 'Movimiento estimado mínimo, %',
      minRewardToRisk: 'Beneficio/riesgo mínimo',
    },
    tooMany: (most, longest) =>
      `Cada condición admite como mucho ${most} valores de ${longest} caracteres.`,
    save: 'Guardar',
    cancel: 'Cancelar',
  },

  rule: {
    verdict: {
      alert: 'Mostrar un aviso',
      silent: 'Solo en la lista, sin aviso',
      hide: 'Ocultar tras el filtro',
    },
    inWords: (verdict, conditions) => `${verdict}: ${conditions}`,
    everyIdea: 'todas las ideas',
    minConfidence: (percent) => `confianza de ${percent} o más`,
    minMove: (percent) => `movimiento estimado de ${percent} o más`,
    minRewardToRisk: (ratio) => `beneficio/riesgo de ${ratio} o más`,
    news: { new: 'solo ideas nuevas', update: 'solo actualizaciones' },
  },

  preview: {
    noIdeas: 'Aún no hay ideas con las que probar las reglas.',
    none: (of) =>
      plural(
        of,
        'Así, las reglas no habrían silenciado la última idea.',
        'Así, las reglas no habrían silenciado ninguna de las # últimas.',
      ),
    silenced: (silenced, of, strong) =>
      `Así, las reglas habrían silenciado ${silenced} de las últimas ${of}${strong}.`,
    hidden: (hidden, of, strong) =>
      `Así, las reglas habrían ocultado ${hidden} de las últimas ${of}${strong}.`,
    both: (silenced, hidden, of, strong) =>
      `Así, las reglas habrían silenciado ${silenced} y ocultado ${hidden} de las últimas ${of}${strong}.`,
    strong: (n) => `, ${n} de ellas con una confianza del 80 % o más`,
  },

  quiet: {
    title: 'Horas de silencio',
    meaning: 'Cada semana. Un intervalo que acaba antes de empezar termina al día siguiente.',
    none: 'No hay horas de silencio.',
    range: (n) => `Horas de silencio ${n}`,
    from: 'Desde',
    to: 'Hasta',
    add: 'Añadir horas de silencio',
    remove: 'Eliminar',
  },

  sounds: {
    title: 'Sonidos',
    occasion: {
      buy: 'Idea de compra',
      sell: 'Idea de venta',
      update: 'Actualización',
      connectionLost: 'Conexión perdida',
    },
    choice: {
      default: 'El del sistema',
      none: 'Ninguno',
      rise: 'Subida',
      fall: 'Bajada',
      tick: 'Tic',
      knock: 'Golpe',
    },
    play: 'Oír',
    playFor: (occasion) => `Oír el sonido: ${occasion}`,
    failed: 'No se pudo reproducir el sonido.',
    noPlayer:
      'En este equipo no se encontró cómo reproducir sonidos; los del sistema aún pueden sonar.',
  },

  file: {
    title: 'Llevarse los ajustes',
    meaning:
      'Un archivo con los ajustes, las reglas y las horas de silencio para otro equipo. No contiene ni la cuenta ni el código de API.',
    export: 'Exportar…',
    import: 'Importar…',
    exported: 'Los ajustes se han exportado.',
    imported: 'Los ajustes se han importado y ya valen.',
    notReadable:
      'Sin importar: no es un archivo de ajustes de HTI Notifier, o está dañado. Nada ha cambiado.',
  },

  privacy: {
    title: 'Privacidad',
    meaning:
      'Los ajustes, las reglas, las ideas y un registro sin secretos están solo en este equipo. El código de API está ahí cifrado, o como dice la cuenta.',
    ideas: 'Ideas',
    size: (count, bytes) => `${formatCount(count)} de esta cuenta; ${bytes} en disco en total`,
    folder: 'Carpeta',
    openFolder: 'Abrir la carpeta',
    cancel: 'Cancelar',
    erase: {
      ideas: {
        button: 'Borrar las ideas…',
        title: '¿Borrar todas las ideas?',
        meaning:
          'Se borran las ideas de todas las cuentas, con sus marcas, notas y decisiones. Lo que el historial del servidor aún conserva vuelve a la lista.',
        confirm: 'Borrar las ideas',
      },
      everything: {
        button: 'Borrar todo…',
        title: '¿Borrar todo?',
        meaning:
          'Se borran el código de API, todas las ideas, las reglas, los ajustes y los registros, y la aplicación empieza como el primer día.',
        confirm: 'Borrar todo',
      },
    },
  },

  diagnostics: {
    title: 'Diagnóstico',
    copy: 'Copiar diagnóstico',
    copied: 'Copiado. No contiene ningún código de API.',
    test: 'Probarlo todo',
    testing: 'Probando…',
    passed: (step) => `${step}: funciona`,
    failed: (step, why) => `${step}: ${why}`,
    allWorks: 'Todo funciona.',
  },

  ...selfTestWords,

  updates: {
    none: {
      development: 'Esta es una ejecución de desarrollo: no tiene actualizaciones.',
      'no-source':
        'A esta versión no se le indicó de dónde vienen las actualizaciones, así que no las busca.',
    },
    look: 'Buscar actualizaciones una vez al día',
    lookAndDownload: 'Buscar actualizaciones una vez al día y descargarlas',
    off: 'La aplicación no busca actualizaciones.',
    upToDate: (clock) => `No hay nada más nuevo. Última búsqueda: ${clock}.`,
    notYet: 'La aplicación aún no ha buscado actualizaciones.',
    skipped: (version, clock) => `Se omite la versión ${version}. Última búsqueda: ${clock}.`,
    checking: 'Buscando actualizaciones…',
    downloading: (version) => `Descargando la versión ${version}`,
    ready: (version) =>
      `La versión ${version} está lista. La aplicación sigue como está hasta que se reinicie.`,
    restarting: 'Reiniciando…',
    get: {
      deb: (page) => `Esta copia vino en un paquete deb; la nueva está en ${page}`,
      rpm: (page) => `Esta copia vino en un paquete rpm; la nueva está en ${page}`,
      store: () => 'La ofrecerá la tienda de la que vino esta copia.',
      archive: (page) => `Esta copia salió de un archivo comprimido; la nueva está en ${page}`,
      'read-only': (page) =>
        `La aplicación no puede sustituir su propio archivo, porque la carpeta es de solo lectura; la nueva está en ${page}`,
      'no-key': (page) =>
        `Esta versión no puede distinguir una actualización auténtica de otra, así que no instala ninguna; la nueva está en ${page}`,
    },
    failed: {
      unreachable:
        'No llegó una respuesta útil del lugar de las actualizaciones. La aplicación lo intentará de nuevo.',
      'not-installed': 'La actualización no pudo ocupar el lugar de esta versión.',
    },
    refused: (version) =>
      `Se rechazó la versión ${version}: está dañada o no la firmó quien hizo esta aplicación.`,
    notes: (version) => `Novedades de ${version}`,
    check: 'Buscar ahora',
    skip: 'Omitir esta versión',
  },

  about: {
    title: 'Acerca de',
    licence: 'Software libre con licencia MIT.',
    link: { documentation: 'Documentación de HTI', electron: 'Electron' },
    licences: 'Licencias de terceros',
    close: 'Cerrar',
  },
};
