import type { Terminal } from './terminal.ts'

const EVERY_MS = 5_000

/**
 * Says how far something long is: in one line that is written over where somebody watches, a line now and then where
 * nobody does.
 */
export function progressOf(terminal: Terminal, words: (percent: number) => string, stream = process.stderr) {
  let last = -1
  let saidAt = Date.now()
  return {
    at(done: number, all: number): void {
      const percent = all === 0 ? 100 : Math.floor((done / all) * 100)
      if (percent === last) return
      last = percent
      if (stream.isTTY) stream.write(`\r${words(percent)}\u001b[K`)
      else if (Date.now() - saidAt >= EVERY_MS) {
        saidAt = Date.now()
        terminal.say(words(percent))
      }
    },
    /** Takes the line away, before something else is said. */
    end(): void {
      if (stream.isTTY && last >= 0) stream.write('\r\u001b[K')
    },
  }
}
