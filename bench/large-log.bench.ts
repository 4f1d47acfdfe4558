/**
 * A hundred million events, by the way that every question goes: from the store into a worker that may take four gigabytes and
 * is ended where it takes more. Loading them comes first and is not counted; the worker keeps them from one question to the next.
 *
 * Runs only where it is asked for by name, `npm run bench large`: it writes two gigabytes to disk and takes some minutes.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkerPool } from '../src/server/workers/pool.ts'
import { eventPlaceIn } from '../src/storage/events/event-place.ts'
import { limit } from './harness.ts'
import { generatedLog } from './journeys/generated.ts'
import { storeLog } from './journeys/stored.ts'

const MEMORY_MB = 4096
const WORKSPACE = 'shop'
const DATA_SET = 'large'
const HOUR_MS = 3_600_000
const ASKED = {
  flow: { steps: 10 },
  funnel: { steps: ['home', 'product', 'cart', 'payment', 'confirmation'], windowMs: 7 * 24 * HOUR_MS },
  graph: {},
} as const

const folder = mkdtempSync(join(tmpdir(), 'polku-large-'))
const place = eventPlaceIn(folder, MEMORY_MB)
const limits = { heapMb: MEMORY_MB / 2, residentMb: MEMORY_MB, isPolite: true }
const workers = createWorkerPool((line) => console.error(line), 1, limits)
try {
  await storeLog(place, WORKSPACE, DATA_SET, generatedLog(100_000_000))
  for (const [analysis, parameters] of Object.entries(ASKED)) {
    const input = { place, workspaceId: WORKSPACE, dataSetId: DATA_SET, analysis, parameters }
    const ask = async () => {
      const began = performance.now()
      const work = await workers.run('run-analysis', input, { timeLimitMs: HOUR_MS })
      assert.ok(work.ok && work.value.ok, JSON.stringify(work))
      return performance.now() - began
    }
    await ask()
    await limit(`${analysis} of 100 million events`, { measure: ask, most: 5000, unit: 'ms', turns: 3 })
  }
} finally {
  await workers.close()
  rmSync(folder, { recursive: true, force: true })
}
