import { sql } from 'kysely'
import { auditLog } from '../storage/audit-log.ts'
import type { Db } from '../storage/database.ts'
import { erasures } from '../storage/erasures.ts'
import { knownMigrations } from '../storage/migrate.ts'
import { MIGRATIONS } from '../storage/migrations/registry.ts'
import { openDatabase } from '../storage/open-database.ts'
import { workspaces } from '../storage/workspaces.ts'
import type { Options } from './options.ts'
import { placeOf } from './place.ts'
import { sayJson, sayProblem, sayUsage } from './report.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

type Found = { readonly id: string; readonly name: string; readonly email: string }
type Said = { readonly code: ExitCode; readonly reason: string; readonly message: string }

/**
 * `polku erase PERSON`: says whom it found and what goes with them; with `--confirm` and the same address, erases them.
 * The running server carries it out within a minute, one that is stopped after its next start.
 */
export async function erase(words: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const [asked, ...more] = words
  if (asked === undefined || more.length > 0) return sayUsage(terminal.translate('cli.erase.usage'), terminal)
  try {
    const { db, close } = await openDatabase(placeOf(undefined, process.env))
    try {
      const { code, reason, message } = await eraseIn(db, asked, options.confirm, terminal)
      if (options.json) await sayJson({ ok: code === EXIT.done, reason, message }, terminal)
      else terminal.say(message)
      return code
    } finally {
      await close()
    }
  } catch (error) {
    return sayProblem(error, options.json, terminal)
  }
}

async function eraseIn(db: Db, asked: string, confirm: string | undefined, { translate }: Terminal): Promise<Said> {
  const known = await knownMigrations(db)
  if (known.length < MIGRATIONS.length) return refused('older', translate('cli.erase.older'))
  const person = await find(db, asked)
  if (!person) return refused('nobody', translate('cli.erase.nobody', { asked }))
  const { name, email } = person
  if (confirm?.toLowerCase() !== email.toLowerCase()) {
    const { goWithThem } = await erasures(db).outlook(person.id)
    const names = goWithThem.map((workspace) => workspace.name).join(', ')
    const values = { name, email, count: goWithThem.length, workspaces: names, asked }
    return { code: EXIT.usage, reason: 'not-confirmed', message: translate('cli.erase.outlook', values) }
  }
  return db.transaction().execute(async (tx) => {
    const memberships = await workspaces(tx).ofUser(person.id)
    const done = await erasures(tx).askEverywhere(person.id, new Date())
    if (!done.ok) {
      const { reason, values } = done.refusal
      return refused(reason, translate(`cli.erase.${reason}`, values))
    }
    for (const { id, role } of memberships) {
      const entry = { workspaceId: id, actorId: null, target: null }
      await auditLog(tx).add({ ...entry, action: 'person-erased', detail: { role, cli: true } })
    }
    return { code: EXIT.done, reason: 'asked', message: translate('cli.erase.done', { name }) }
  })
}

function refused(reason: string, message: string): Said {
  return { code: EXIT.refused, reason, message }
}

async function find(db: Db, asked: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select "id", "name", "email" from "user" where "id" = ${asked} or lower("email") = lower(${asked})`.execute(db)
  return rows[0]
}
