import type { CDPSession, Page } from 'playwright-core'

/** The browser's own account of an input's way to the screen, of which it tells nothing else in this category. */
const CATEGORY = 'input.scrolling'

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  /** Microseconds. */
  readonly ts: number
  readonly id2?: { readonly local?: string }
  readonly args: { readonly event_latency?: { readonly event_type?: string; readonly display_trace_id?: unknown } }
}

/**
 * How long each key that is pressed during `typing` took from the keyboard to the presentation of the frame that shows
 * what it did, in milliseconds: scripts, layout, painting, rastering and the wait for the display among it.
 */
export async function presentedKeys(page: Page, typing: () => Promise<void>): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page)
  const traceConfig = { includedCategories: [CATEGORY], excludedCategories: ['*'] }
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  await typing()
  await endTracing(devtools)
  await devtools.detach()
  return keyTimes(events)
}

async function endTracing(devtools: CDPSession): Promise<void> {
  const complete = new Promise<unknown>((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.end')
  await complete
}

function keyTimes(events: readonly TraceEvent[]): number[] {
  const begun = new Map<string, number>()
  const times: number[] = []
  for (const { name, ph, pid, ts, id2, args } of events.toSorted((a, b) => a.ts - b.ts)) {
    if (name !== 'EventLatency') continue
    const key = `${pid} ${id2?.local}`
    const began = begun.get(key)
    if (ph === 'e' && began !== undefined) {
      times.push((ts - began) / 1000)
      begun.delete(key)
    }
    // Without a display's frame it changed nothing that is seen.
    const { event_type, display_trace_id } = args.event_latency ?? {}
    if (ph === 'b' && event_type === 'KEY_PRESSED' && display_trace_id !== undefined) begun.set(key, ts)
  }
  return times
}
