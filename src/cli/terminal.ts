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

/** Thrown where what is said on standard output can't go, as on a full disk. */
export class OutputLost extends Error {
  override readonly name = 'OutputLost'
}

/** What a reader that has closed the pipe leaves: the first write that meets it, and those after it. */
const CLOSED: ReadonlySet<string | undefined> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED'])

/** Writes to a stream and waits until it has gone. A reader that has closed the pipe has what it wanted. */
export function written(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // The callback is told of it, too; without a listener it would end the process.
    const ignore = () => {}
    stream.once('error', ignore)
    stream.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
      if (!error) stream.off('error', ignore)
      if (!error || CLOSED.has(error.code)) resolve()
      else reject(new OutputLost(error.message))
    })
  })
}
