import { auditLog } from '../../storage/audit-log.ts'
import type { DataSet } from '../../storage/events/data-set.ts'
import type { Erased } from '../../storage/events/event-store.ts'
import { hashKeyOf, idsOf } from '../../storage/events/hashed-ids.ts'
import { liveEvents } from '../../storage/live-events.ts'
import { settings } from '../../storage/settings.ts'
import { sayJson, sayRefusal } from '../report.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { dataSetNamed, type Opened } from './data-set-named.ts'
import type { LogOptions } from './log-options.ts'

/**
 * `polku events erase CUSTOMER`: says in which data sets of the workspace, or in that of `--from`, events of a customer are;
 * with `--confirm` and the same id they go for good.
 */
export async function eraseCustomer(
  customer: string,
  { json, parameters }: LogOptions,
  { db, store, workspaceId }: Opened,
  terminal: Terminal,
): Promise<ExitCode> {
  const { translate, say } = terminal
  const from = parameters.get('from')
  const one = from === undefined ? null : await dataSetNamed(store, workspaceId, from)
  if (from !== undefined && !one)
    return sayRefusal({ reason: 'cli-no-such-data-set', values: { asked: from } }, json, terminal)
  const column = parameters.get('column') ?? null
  const isTrial = parameters.get('confirm') !== customer
  const key = await hashKeyOf(settings(db))
  const ids = column === null ? idsOf(customer, key) : new Set([customer])
  const waiting = isTrial || one || column !== null ? 0 : await liveEvents(db).forget(workspaceId, [...ids])
  const found: (Erased & Pick<DataSet, 'id' | 'name'>)[] = []
  for (const { id, name } of one ? [one] : await store.list(workspaceId)) {
    const erased = await store.erase(workspaceId, id, { ids, column }, { isTrial })
    if (!erased || erased.events === 0) continue
    found.push({ id, name, ...erased })
    const detail = { events: erased.events, journeys: erased.cases }
    if (!isTrial) await auditLog(db).add({ workspaceId, actorId: null, action: 'events-erased', target: id, detail })
  }
  const isFound = found.length > 0 || waiting > 0
  if (json) await sayJson({ ok: isFound, isErased: isFound && !isTrial, waiting, dataSets: found }, terminal)
  else {
    for (const { name, events, cases, originals } of found)
      say(translate(isTrial ? 'cli.events.would-erase' : 'cli.events.erased', { name, events, cases, originals }))
    if (!isFound) say(translate('cli.events.erase-nobody'))
    else if (isTrial) say(translate('cli.events.erase-confirm', { customer }))
  }
  return isFound ? EXIT.done : EXIT.refused
}
