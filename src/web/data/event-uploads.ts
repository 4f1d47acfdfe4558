import { useSyncExternalStore } from 'react'
import { ApiProblem } from './client.ts'
import { beginImport, type EventImport, eventImport, sendPiece } from './events.ts'

/** A file of events on its way to the server, as far as this page knows. */
export type Upload = {
  readonly file: File
  readonly sent: number
  /** Null until it can be said. */
  readonly bytesPerSecond: number | null
  /** `waiting`: nobody answers; it is tried again. */
  readonly state: 'sending' | 'waiting' | 'paused' | 'whole' | 'failed'
  /** Why it failed. */
  readonly error: unknown
}

/** A piece takes about a second, so that one sees it move, and little is sent twice. */
const PIECE_MS = 1_000
const LEAST_PIECE = 256 * 1024
const MOST_PIECE = 16 * 1024 * 1024
const AGAIN_MS = 2_000
/** How much the last piece says of the rate, against those before. */
const FRESH = 0.4

/** They go on while one looks at other screens, and end with the page; the server keeps what came. */
const uploads = new Map<string, Upload>()
const running = new Map<string, AbortController>()
const listeners = new Set<() => void>()

export function useUpload(importId: string): Upload | null {
  return useSyncExternalStore(subscribe, () => uploads.get(importId) ?? null)
}

/** Announces the file and begins to send it. */
export async function uploadFile(file: File): Promise<EventImport> {
  const begun = await beginImport(file)
  void send(begun.id, file, begun.received)
  return begun
}

/** Goes on where the server has the file up to. */
export function resumeUpload(importId: string, file: File, received: number): void {
  void send(importId, file, received)
}

export function pauseUpload(importId: string): void {
  running.get(importId)?.abort()
  change(importId, { state: 'paused' })
}

/** Ends it without a trace on this page. */
export function forgetUpload(importId: string): void {
  running.get(importId)?.abort()
  uploads.delete(importId)
  tell()
}

async function send(id: string, file: File, from: number): Promise<void> {
  running.get(id)?.abort()
  const controller = new AbortController()
  running.set(id, controller)
  const { signal } = controller
  uploads.set(id, { file, sent: from, bytesPerSecond: null, state: 'sending', error: null })
  tell()
  let at = from
  let rate: number | null = null
  while (at < file.size && !signal.aborted) {
    const size = Math.min(MOST_PIECE, Math.max(LEAST_PIECE, Math.round((rate ?? 0) * (PIECE_MS / 1000))))
    const began = performance.now()
    try {
      const { received } = await sendPiece(id, at, file.slice(at, at + size), signal)
      const now = ((received - at) * 1000) / Math.max(1, performance.now() - began)
      rate = rate === null ? now : FRESH * now + (1 - FRESH) * rate
      at = received
      if (!signal.aborted) change(id, { sent: at, bytesPerSecond: rate, state: 'sending' })
    } catch (error) {
      if (signal.aborted) return
      if (isReason(error, 'offline')) {
        change(id, { state: 'waiting', bytesPerSecond: null })
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
        continue
      }
      const place = isReason(error, 'wrong-place') ? await eventImport(id).catch(() => null) : null
      if (!place || place.received === at) return change(id, { state: 'failed', error })
      at = place.received
    }
  }
  if (!signal.aborted) change(id, { state: 'whole', sent: file.size })
}

function isReason(error: unknown, reason: string): boolean {
  return error instanceof ApiProblem && error.problem.reason === reason
}

function change(id: string, patch: Partial<Upload>): void {
  const known = uploads.get(id)
  if (!known) return
  uploads.set(id, { ...known, ...patch })
  tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
