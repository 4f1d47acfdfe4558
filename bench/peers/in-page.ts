/** What runs inside a page. `installStopwatch` stands alone there, and knows nothing of this file. */

/** An editor as the benchmark works it from inside its page: Polku, or what `board.js` describes. */
export type Board = {
  recordsOf(texts: readonly Text[]): unknown
  give(records: unknown): void
  look(camera: { readonly zoom: number; readonly x: number; readonly y: number }): void
  held(words: string): number
  shown(): number
}

/** In pixels, at zoom 1. */
export type Text = { readonly text: string; readonly x: number; readonly y: number; readonly width: number }

/** Distances from the window's edges, in pixels. */
export type Inset = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

export type Stopwatch = {
  /** Runs `work`, and waits until a frame is done that shows so many texts. @returns milliseconds */
  untilShown(count: number, work: () => void): Promise<number>
  /** From the navigation to the first frame that shows as many texts as `installStopwatch` was told. */
  readonly opened: Promise<number>
}

declare global {
  interface Window {
    readonly stopwatch: Stopwatch
    board?: Board
    /** What `recordsOf` made. */
    records: unknown
  }
}

export function installStopwatch(enough: number): void {
  // A message that is sent in a frame arrives when the frame was laid out and painted.
  const frameDone = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      }),
    )
  const frameShowing = async (count: number) => {
    for (;;) {
      const at = await frameDone()
      if ((window.board?.shown() ?? 0) >= count) return at
    }
  }

  const stopwatch: Stopwatch = {
    async untilShown(count, work) {
      const began = performance.now()
      work()
      return (await frameShowing(count)) - began
    },
    opened: frameShowing(enough),
  }
  Object.assign(window, { stopwatch })
}
