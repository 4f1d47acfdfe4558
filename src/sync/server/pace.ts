/** How many messages a connection may send at once, and how many a second after that. People type ten a second. */
const BURST = 300
const PER_SECOND = 100

/** Holds back a connection that sends more than anybody could; what it sends waits, it is not lost. */
export function pace(now: () => number = () => performance.now()) {
  let tokens = BURST
  let at = now()
  return async (): Promise<void> => {
    const time = now()
    tokens = Math.min(BURST, tokens + ((time - at) / 1000) * PER_SECOND) - 1
    at = time
    if (tokens < 0) await new Promise((resolve) => setTimeout(resolve, (-tokens / PER_SECOND) * 1000))
  }
}
