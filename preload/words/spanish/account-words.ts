import type { accountWords as english } from '../english/account-words.ts';

export const accountWords: typeof english = {
  account: {
    open: 'Cuenta',
    close: 'Volver a las ideas',
    welcome: 'Conectar con el servidor HTI',
    welcomeDetail: 'Las ideas aparecen aquí en cuanto llegan.',
    unlocking: 'Esperando al llavero del sistema',
    unlockingDetail: 'Puede pedir que se desbloquee: en él está guardado el código de API.',
    change: 'Conectar con otra cuenta',
    server: 'Dirección del servidor',
    serverExample: 'http://servidor-hti:3500',
    code: 'Código de API',
    codeCare:
      'Se envía solo a este servidor y se guarda cifrado con el llavero del sistema, donde lo hay.',
    connect: 'Conectar',
    connecting: 'Conectando…',
    tryDemo: 'Probar la demostración',
    tryDemoDetail: 'Un canal de práctica con ideas inventadas. No hace falta ninguna cuenta.',
    signOut: 'Cerrar sesión',
    signOutDetail: 'Olvida el código de API. Las ideas se quedan.',
    leaveDemo: 'Salir de la demostración',
    signedIn: 'Cuenta conectada',
    demoPill: 'Demostración',
    demo: 'Canal de demostración: todas las ideas son inventadas.',
    demoConnect: 'Conectar',
    kept: {
      keyring: 'Código de API cifrado con el llavero del sistema',
      readable: 'Código de API guardado de forma legible en este equipo',
      'this-run': 'Código de API conservado solo en esta ejecución',
      environment: 'Código de API tomado del entorno, para esta ejecución',
    },
    storeReadable: 'Guardar el código de forma legible en este equipo',
    storeReadableDetail:
      'Solo donde el sistema no ofrece un llavero. Cualquier programa del usuario podría leerlo; si no, se conserva solo en esta ejecución.',
    keyring: {
      keychain: 'Llavero de macOS',
      dpapi: 'protección de datos de Windows',
      gnome_libsecret: 'GNOME Keyring',
      kwallet: 'KWallet',
      kwallet5: 'KWallet 5',
      kwallet6: 'KWallet 6',
      secret_service: 'el Secret Service del sistema',
      portal: 'el portal de secretos del escritorio',
    },
    badAddress: 'Esto no es una dirección de servidor. Su forma es http://servidor:3500.',
    badForm: 'Faltan la dirección del servidor y el código de API.',
    failed: (why) => `Sin conectar: ${why}.`,
    refusedCode: 'El servidor ha rechazado este código de API.',
    refusedProfile: 'El perfil de este código de API ha caducado.',
    refusedStop: 'El servidor no acepta esta cuenta ahora.',
    note: {
      'keyring-locked':
        'El llavero del sistema está bloqueado y no se puede leer el código de API guardado. Hay que desbloquearlo y volver a iniciar la aplicación, o introducir el código aquí.',
      'code-unreadable':
        'No se pudo descifrar el código de API guardado. Hay que introducirlo de nuevo.',
    },
  },
};
