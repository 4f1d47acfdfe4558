import type { ReportBackup } from '../storage/backup/manifest.ts'
import { type Backup, openBackup } from '../storage/backup/read-backup.ts'
import { restoreEvents } from '../storage/backup/restore-events.ts'
import { restoreFolder } from '../storage/backup/restore-folder.ts'
import { restoreRows } from '../storage/backup/restore-rows.ts'
import { describeDatabaseUrl } from '../storage/database-url.ts'
import { dataSetsIn } from '../storage/events/event-place.ts'
import { openServer } from '../storage/open-server.ts'
import type { Options } from './options.ts'
import { placeOf } from './place.ts'
import { progressOf } from './progress.ts'
import { sayJson, sayProblem, sayUsage } from './report.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/**
 * `polku restore FILE --into FOLDER`, or an address of an empty database instead of the folder; without `--into`, the
 * database that DATABASE_URL names.
 */
export async function restore(words: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { translate } = terminal
  const [file, ...more] = words
  const into = options.into ?? process.env.DATABASE_URL
  if (file === undefined || more.length > 0 || !into) return sayUsage(translate('cli.restore.usage'), terminal)
  const reading = progressOf(terminal, (percent) => translate('cli.restore.checking', { percent }))
  const writing = progressOf(terminal, (percent) => translate('cli.restore.progress', { percent }))
  try {
    const backup = await openBackup(file)
    try {
      await backup.verify(({ rows, ofRows }) => reading.at(rows, ofRows))
      reading.end()
      const where = await fill(backup, into, ({ rows, ofRows }) => writing.at(rows, ofRows))
      writing.end()
      const { moment, polku, parts } = backup.manifest
      const rows = parts.reduce((sum, part) => sum + part.rows, 0)
      if (options.json) await sayJson({ ok: true, into: where, moment, version: polku, rows }, terminal)
      else terminal.say(translate('cli.restore.done', { into: where, moment }))
      return EXIT.done
    } finally {
      backup.close()
    }
  } catch (error) {
    reading.end()
    writing.end()
    return sayProblem(error, options.json, terminal)
  }
}

async function fill(backup: Backup, into: string, report: ReportBackup): Promise<string> {
  if (!/^postgres(ql)?:/.test(into)) {
    await restoreFolder(backup, into, () => {}, report)
    return into
  }
  const where = describeDatabaseUrl(into)
  const { db, close } = await openServer(into, () => {})
  try {
    // Events lie in files beside any database.
    const events = () => restoreEvents(backup, dataSetsIn(placeOf(undefined, process.env).dataDir))
    await restoreRows(db, backup, where, report, events)
    return where
  } finally {
    await close()
  }
}
