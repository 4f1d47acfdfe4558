import { resolve } from 'node:path'
import {
  checkFiles,
  checkRows,
  checkSchema,
  checkSequences,
  checkVersions,
  checkWorkspaces,
} from '../storage/checks/check-database.ts'
import { checkEvents } from '../storage/checks/check-events.ts'
import { checkDisk, checkFolder, holderOf } from '../storage/checks/check-folder.ts'
import { CHECKS, type CheckName, type Finding } from '../storage/checks/finding.ts'
import type { Db } from '../storage/database.ts'
import { dataSetsIn } from '../storage/events/event-place.ts'
import { type OpenDatabase, openDatabase, type Place } from '../storage/open-database.ts'
import { storeOf } from '../storage/s3-settings.ts'
import { StorageProblem } from '../storage/storage-problem.ts'
import { checkDocuments } from './doctor/check-documents.ts'
import type { Options } from './options.ts'
import { placeOf } from './place.ts'
import { progressOf } from './progress.ts'
import { sayJson, sayUsage } from './report.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** What was looked at, and what was found there. */
type Diagnosis = {
  readonly looked: ReadonlySet<CheckName>
  readonly findings: readonly Finding[]
  readonly notes: string[]
}

/** `polku doctor [FOLDER]`: looks through a data folder or a database, and changes nothing in it. */
export async function doctor(words: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { translate } = terminal
  const [folder, ...more] = words
  if (more.length > 0) return sayUsage(translate('cli.doctor.usage'), terminal)
  const progress = progressOf(terminal, (percent) => translate('cli.doctor.progress', { percent }))
  const diagnosis = await diagnose(placeOf(folder, process.env), terminal, progress.at)
  progress.end()
  const isWell = diagnosis.findings.every(({ severity }) => severity !== 'problem')
  if (options.json) await sayJson({ ok: isWell, ...told(diagnosis, terminal) }, terminal)
  else sayDiagnosis(diagnosis, isWell, terminal)
  return isWell ? EXIT.done : EXIT.refused
}

async function diagnose(
  place: Place,
  { translate }: Terminal,
  progress: (done: number, all: number) => void,
): Promise<Diagnosis> {
  const looked = new Set<CheckName>()
  const findings: Finding[] = []
  const notes: string[] = []
  const look = async (check: CheckName, at: () => Promise<readonly Finding[]>): Promise<boolean> => {
    looked.add(check)
    const found = await at()
    findings.push(...found)
    return found.every(({ severity }) => severity !== 'problem')
  }
  if (!place.databaseUrl) {
    const path = resolve(place.dataDir)
    if (!(await look('folder', () => checkFolder(path)))) return { looked, findings, notes }
    looked.add('lock')
    const holder = await holderOf(path)
    if (holder) notes.push(translate('doctor.lock.held', holder))
    await look('disk', () => checkDisk(path))
  }
  let database: OpenDatabase | undefined
  await look('database', async () => {
    try {
      database = await openDatabase(place)
      return []
    } catch (error) {
      return [foundBy('database', error)]
    }
  })
  if (!database) return { looked, findings, notes }
  try {
    await lookInside(database.db, look, progress)
    await look('events', () => checkEvents(dataSetsIn(place.dataDir)))
  } finally {
    await database.close()
  }
  return { looked, findings, notes }
}

async function lookInside(
  db: Db,
  look: (check: CheckName, at: () => Promise<readonly Finding[]>) => Promise<boolean>,
  progress: (done: number, all: number) => void,
): Promise<void> {
  let isPresent = false
  await look('schema', async () => {
    const found = await checkSchema(db)
    isPresent = found.length === 0
    return found
  })
  if (!isPresent) return
  // What can't be read would fail in each of the others once more.
  if (!(await look('rows', () => checkRows(db)))) return
  await look('workspaces', () => checkWorkspaces(db))
  await look('documents', async () => [...(await checkSequences(db)), ...(await checkDocuments(db, progress))])
  await look('versions', () => checkVersions(db))
  await look('files', async () => {
    try {
      return await checkFiles(db, storeOf(process.env))
    } catch (error) {
      return [foundBy('files', error)]
    }
  })
}

/** What keeps something from being looked at is found too; anything else is a bug and thrown on. */
function foundBy(check: CheckName, error: unknown): Finding {
  if (!(error instanceof StorageProblem)) throw error
  return { check, severity: 'problem', messageId: error.messageId, values: error.values }
}

function told({ looked, findings, notes }: Diagnosis, { translate }: Terminal) {
  const checks = CHECKS.map((name) => {
    const found = findings.filter(({ check }) => check === name)
    const state = !looked.has(name) ? 'not-checked' : worst(found)
    const items = found.map(({ severity, messageId, values }) => ({
      severity,
      reason: messageId,
      message: translate(messageId, values),
      values,
    }))
    return { name, state, findings: items }
  })
  return { checks, notes }
}

function worst(found: readonly Finding[]): 'well' | 'warning' | 'problem' {
  if (found.length === 0) return 'well'
  return found.some(({ severity }) => severity === 'problem') ? 'problem' : 'warning'
}

function sayDiagnosis(diagnosis: Diagnosis, isWell: boolean, terminal: Terminal): void {
  const { translate, say } = terminal
  for (const { name, state, findings } of told(diagnosis, terminal).checks) {
    say(translate('doctor.line', { check: translate(`doctor.check.${name}`), state }))
    for (const { message } of findings) say(`  ${message}`)
  }
  for (const note of diagnosis.notes) say(note)
  say(translate(isWell ? 'doctor.well' : 'doctor.ill'))
}
