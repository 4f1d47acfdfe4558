export type Toast = {
  readonly id: number
  readonly message: string
  readonly tone: 'neutral' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

export type ToastOptions = Omit<Toast, 'id' | 'message' | 'tone'> & { readonly tone?: Toast['tone'] }

/** How long a toast stays, in milliseconds; one with an action longer, so that it can be reached. */
const STAY_MS = 6_000
const STAY_WITH_ACTION_MS = 12_000
/** Older ones leave when there are more. */
const MOST = 3

let toasts: readonly Toast[] = []
let next = 1
const listeners = new Set<() => void>()

/** What has just happened, in a corner, for a while; read out politely. @returns which toast it is, to dismiss it sooner */
export function toast(message: string, { tone = 'neutral', action }: ToastOptions = {}): number {
  const id = next++
  toasts = [...toasts, { id, message, tone, ...(action ? { action } : {}) }].slice(-MOST)
  tell()
  setTimeout(() => dismissToast(id), action || tone === 'problem' ? STAY_WITH_ACTION_MS : STAY_MS)
  return id
}

export function dismissToast(id: number): void {
  toasts = toasts.filter((shown) => shown.id !== id)
  tell()
}

export function shownToasts(): readonly Toast[] {
  return toasts
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
