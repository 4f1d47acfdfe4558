import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DATA_SET_FILE, filesOf, type Manifest, manifestSchema } from '../events/data-set.ts'
import { type DuckSettings, openDuck } from '../events/duckdb.ts'
import type { Finding } from './finding.ts'

/** What looking through one file may take. */
const SETTINGS: Omit<DuckSettings, 'spillIn'> = { memoryMb: 512, threads: 2 }

/**
 * Each data set of events says what it consists of, all of that is there, and every event and text can be read: DuckDB
 * checks each block's sum on the way.
 * @param folder where data sets lie
 */
export async function checkEvents(folder: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const workspace of await namesIn(folder)) {
    for (const id of await namesIn(join(folder, workspace))) {
      const at = join(folder, workspace, id)
      const text = await readFile(join(at, DATA_SET_FILE), 'utf8').catch(() => null)
      // Without it, it is what an import that was killed left; the next one sweeps it away.
      if (text !== null) findings.push(...(await checkDataSet(at, id, text, folder)))
    }
  }
  return findings
}

async function checkDataSet(at: string, id: string, text: string, spillIn: string): Promise<Finding[]> {
  const parsed = manifestSchema.safeParse(jsonIn(text))
  if (!parsed.success) return [broken('doctor.events.unreadable', { id, path: join(at, DATA_SET_FILE) })]
  const missing: string[] = []
  for (const name of filesOf(parsed.data)) if (!(await isThere(join(at, name)))) missing.push(name)
  const damaged: string[] = []
  for (const part of parsed.data.parts)
    if (!missing.includes(part.file) && !(await isWhole(join(at, part.file), part, spillIn))) damaged.push(part.file)
  return [
    ...missing.map((file) => broken('doctor.events.missing', { id, path: join(at, file) })),
    ...damaged.map((file) => broken('doctor.events.broken', { id, path: join(at, file) })),
  ]
}

async function isWhole(path: string, { events }: Manifest['parts'][number], spillIn: string): Promise<boolean> {
  try {
    const duck = await openDuck(path, { ...SETTINGS, spillIn }, { readOnly: true })
    try {
      const sums = 'count(*), sum(case_no::double), sum(name_no::double), max(time_ms), max(end_ms)'
      const reader = await duck.connection.runAndReadAll(`select ${sums} from events`)
      for (const [table, column] of TEXTS) await duck.connection.run(`select sum(length(${column})) from ${table}`)
      return Number(reader.getRows()[0]?.[0]) === events
    } finally {
      duck.close()
    }
  } catch {
    return false
  }
}

const TEXTS = [
  ['cases', 'id'],
  ['names', 'name'],
  ['texts', 'text'],
] as const

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function broken(messageId: Finding['messageId'], values: Finding['values']): Finding {
  return { check: 'events', severity: 'problem', messageId, values }
}
