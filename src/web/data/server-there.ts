/** An answer that came so lately says that the server is still there. */
const LATELY_MS = 3_000

const ASK_EVERY_MS = 2_000

/** Of `performance.now()`. The page itself is an answer. */
let heardAt = 0

/** To be called with every answer. */
export function heardFromServer(): void {
  heardAt = performance.now()
}

/** False where nobody can tell without asking. */
export function seemsThere(): boolean {
  return navigator.onLine && performance.now() - heardAt < LATELY_MS
}

/**
 * Resolves when the server, and its database, answer: asked now or, with `later`, in a moment, then every two seconds and
 * as soon as the machine has a network again. Never rejects; `signal` ends the asking, and then it never resolves.
 */
export function serverThere({ later = false, signal }: { later?: boolean; signal?: AbortSignal } = {}): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', ask)
    }
    async function ask(): Promise<void> {
      clearTimeout(timer)
      const answers = await isReady()
      if (signal?.aborted) return
      if (!answers) {
        timer = setTimeout(ask, ASK_EVERY_MS)
        return
      }
      heardFromServer()
      end()
      resolve()
    }
    signal?.addEventListener('abort', end)
    addEventListener('online', ask)
    if (later) timer = setTimeout(ask, ASK_EVERY_MS)
    else void ask()
  })
}

async function isReady(): Promise<boolean> {
  try {
    const response = await fetch('/ready', { cache: 'no-store' })
    // Unread, it would keep its connection.
    await response.text()
    return response.ok
  } catch {
    return false
  }
}
