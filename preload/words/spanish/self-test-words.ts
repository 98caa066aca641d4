import type { selfTestWords as english } from '../english/self-test-words.ts';

export const selfTestWords: typeof english = {
  selfTest: {
    step: {
      code: 'Código de API',
      auth: 'Acceso al servidor',
      history: 'Historial',
      stream: 'Transmisión',
      ping: 'Señal de vida en la transmisión',
      'pop-up': 'Aviso',
      sound: 'Sonido',
    },
    toDo: {
      code: 'Primero hay que conectar con el servidor HTI.',
      auth: 'Hay que comprobar la dirección del servidor y el código de API en Cuenta.',
      history:
        'El acceso funciona: se puede esperar un minuto e intentarlo de nuevo. Si sigue igual, conviene decírselo al proveedor.',
      stream:
        'Puede que un proxy o un cortafuegos no deje pasar una conexión duradera; el administrador de la red lo sabrá.',
      ping: 'La conexión existe y no llega nada: puede que un proxy la retenga o que el servidor se haya atascado. Se puede reconectar e intentarlo de nuevo.',
      'pop-up':
        'Hay que permitir las notificaciones de HTI Notifier en los ajustes del sistema y quitar «no molestar».',
      sound: 'Hay que comprobar el volumen y la salida de sonido del sistema.',
    },
    signedOut: 'no hay ninguna cuenta conectada',
    silent: (span) => `no llegó nada en ${span}`,
    refused: 'el sistema no lo ha confirmado',
    noPlayer: 'este equipo no tiene ningún programa que reproduzca los sonidos de la aplicación',
  },
};
