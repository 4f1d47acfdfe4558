/** What runs inside a page, in strings of functions: each of them stands alone, and knows nothing of this file. */

/** What a benchmark finds in `window`, put there before anything else runs. */
export type Probe = {
  /** Runs `work`, and waits until so many elements match and were painted. @returns milliseconds */
  until(selector: string, count: number, work: () => void): Promise<number>
  /** Milliseconds from each key's event to the frame that showed what it typed, since the last call. */
  editTimes(): number[]
  /** The longest task since the last call, in milliseconds; 0 where all were shorter than 50. */
  longestTask(): number
  /** Counts frames until `stop`. @returns the share of frames at 60 Hz that were left out, in percent */
  countFrames(): { stop(): number }
}

declare global {
  interface Window {
    readonly probe: Probe
  }
}

export function installProbe(): void {
  const frameMs = 1000 / 60

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  // A message that is sent in a frame arrives when the frame is done.
  const frameDone = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = resolve
      port2.postMessage(null)
    })

  const until: Probe['until'] = async (selector, count, work) => {
    const began = performance.now()
    work()
    do await frame()
    while (document.querySelectorAll(selector).length < count)
    await frameDone()
    return performance.now() - began
  }

  const edits: number[] = []
  addEventListener(
    'keydown',
    (event) => {
      const began = performance.now()
      const element = event.target
      if (event.key.length !== 1 || !(element instanceof HTMLElement)) return
      const textOf = () => ('value' in element ? String(element.value) : (element.textContent ?? ''))
      const before = textOf()
      const look = () =>
        requestAnimationFrame(() => {
          if (textOf() === before) look()
          else edits.push(performance.now() - began)
        })
      look()
    },
    { capture: true },
  )

  let longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask', buffered: true })

  const countFrames: Probe['countFrames'] = () => {
    const times: number[] = []
    let next = requestAnimationFrame(function tick(time) {
      times.push(time)
      next = requestAnimationFrame(tick)
    })
    return {
      stop() {
        cancelAnimationFrame(next)
        const due = times.slice(1).map((time, i) => Math.max(1, Math.round((time - (times[i] as number)) / frameMs)))
        const all = due.reduce((sum, each) => sum + each, 0)
        return ((all - due.length) / all) * 100
      },
    }
  }

  const probe: Probe = {
    until,
    countFrames,
    editTimes: () => edits.splice(0),
    longestTask() {
      const found = longest
      longest = 0
      return found
    },
  }
  Object.assign(window, { probe })
}
