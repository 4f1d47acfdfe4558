import type { Language, Translate } from '../i18n/message.ts'

/** Where a command speaks and to whom. */
export type Terminal = {
  readonly language: Language
  readonly translate: Translate
  /** Results. */
  readonly out: (text: string | Uint8Array) => Promise<void>
  /** Messages, one line each. */
  readonly say: (line: string) => void
}

/** Done; the input was refused; wrong usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Writes to a stream and waits until it has gone. A reader that has closed the pipe has what it wanted. */
export function written(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? resolve() : reject(error)))
    stream.write(text, () => resolve())
  })
}
