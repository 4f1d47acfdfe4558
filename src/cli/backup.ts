import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeBackup } from '../storage/backup/write-backup.ts'
import { dataSetsIn } from '../storage/events/event-place.ts'
import { openDatabase } from '../storage/open-database.ts'
import { storeOf } from '../storage/s3-settings.ts'
import type { Options } from './options.ts'
import { placeOf } from './place.ts'
import { progressOf } from './progress.ts'
import { sayJson, sayProblem, sayUsage } from './report.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** `polku backup [FILE]`: a copy of everything in one file, while Polku runs or not. */
export async function backup(words: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { translate } = terminal
  const [named, ...more] = words
  if (more.length > 0) return sayUsage(translate('cli.backup.usage'), terminal)
  const progress = progressOf(terminal, (percent) => translate('cli.backup.progress', { percent }))
  try {
    const placed = storeOf(process.env)
    const place = placeOf(undefined, process.env)
    const { db, close, where } = await openDatabase(place)
    try {
      const file = await fileFor(named)
      const written = await writeBackup(db, file, placed, dataSetsIn(place.dataDir), ({ rows, ofRows }) =>
        progress.at(rows, ofRows),
      )
      const { moment, parts, events, imagesLeftOut } = written
      progress.end()
      const { size: bytes } = await stat(file)
      const rows = parts.reduce((sum, part) => sum + part.rows, 0)
      if (options.json)
        await sayJson(
          { ok: true, file, bytes, moment, rows, eventFiles: events.length, imagesLeftOut, from: where },
          terminal,
        )
      else terminal.say(translate('cli.backup.done', { file, moment, megabytes: bytes / 1e6 }))
      if (imagesLeftOut > 0) terminal.say(translate('cli.backup.images-left-out', { count: imagesLeftOut }))
      return EXIT.done
    } finally {
      await close()
    }
  } catch (error) {
    progress.end()
    return sayProblem(error, options.json, terminal)
  }
}

/** In a folder, and where nothing is named, the file is named for the time. */
async function fileFor(named: string | undefined): Promise<string> {
  const own = `polku-backup-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z.zip`
  if (named === undefined) return own
  const found = await stat(named).catch(() => null)
  return found?.isDirectory() ? join(named, own) : named
}
