import type { MessageId, MessageValues } from '../i18n/message.ts'

/** What can keep the server from starting, though the program is right: a message that says how to mend it. */
export class StartProblem extends Error {
  readonly messageId: MessageId
  readonly values: MessageValues

  constructor(messageId: MessageId, values: MessageValues, options?: ErrorOptions) {
    super(messageId, options)
    this.name = 'StartProblem'
    this.messageId = messageId
    this.values = values
  }

  /** Why it can't listen; what is none of the known reasons is given back as it is. */
  static ofListening(
    error: NodeJS.ErrnoException,
    { port, host, isPolku }: { readonly port: number; readonly host: string; readonly isPolku: boolean },
  ): Error {
    const other = port < 1024 ? 4321 : port < 65_535 ? port + 1 : port - 1
    const values = { port: String(port), other: String(other), host }
    switch (error.code) {
      case 'EADDRINUSE': {
        const id = isPolku ? 'server.start.already-running' : 'server.start.port-in-use'
        return new StartProblem(id, values, { cause: error })
      }
      case 'EACCES':
        return new StartProblem('server.start.port-forbidden', values, { cause: error })
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
        return new StartProblem('server.start.host-unknown', values, { cause: error })
      default:
        return error
    }
  }
}
