/** The part of the library that we use; its own types leave out most of it. */
declare module '@homebridge/dbus-native' {
  import type { EventEmitter } from 'node:events';
  import type { Socket } from 'node:net';

  export interface MethodCall {
    readonly destination: string;
    readonly path: string;
    readonly interface: string;
    readonly member: string;
    /** Both or neither: a body without a signature is not sent. */
    readonly signature?: string;
    readonly body?: readonly unknown[];
  }

  /** Any message that arrives. `type`: 1 call, 2 return, 3 error, 4 signal. */
  export interface Message {
    readonly type: number;
    readonly sender?: string;
    readonly path?: string;
    readonly interface?: string;
    readonly member?: string;
    readonly body?: readonly unknown[];
  }

  export interface ErrorReply {
    readonly name?: string;
    readonly message: string;
  }

  export interface Connection extends EventEmitter {
    on(event: 'message', listener: (message: Message) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }

  export interface MessageBus {
    readonly connection: Connection;
    /** Our name on the bus, once it has greeted us. */
    readonly name?: string;
    invoke(
      call: MethodCall,
      callback: (error: ErrorReply | null, ...values: readonly unknown[]) => void,
    ): void;
  }

  export function createClient(options: { readonly stream: Socket }): MessageBus;
}
