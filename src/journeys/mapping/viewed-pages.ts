import { MISSING } from '../log/columns.ts'
import type { EventLog } from '../log/event-log.ts'
import { isPath, wordsOf } from './names.ts'

/** Pages that were looked at, by the column that says which. */
export type ViewedPages = {
  readonly column: string
  readonly pages: readonly { readonly name: string; readonly count: number }[]
}

const VIEW =
  /^\$?(?:page|screen) ?(?:views?|viewed|visit(?:ed)?|load(?:ed)?|hit)$|^(?:view(?:ed)?|visit(?:ed)?) (?:a )?(?:page|screen)$/
/** Where somebody came from says another page than the one that was looked at. */
const FROM = /refer|previous|source/i
/** Of a column of pages, so many events have an address or a path there. */
const MOSTLY = 0.9

/** Whether events are called so that a page was looked at, and not which. */
export function isView(name: string): boolean {
  return VIEW.test(wordsOf(name))
}

/** Of the events that say no more than that a page was looked at, which pages these are; null where no column says it. */
export function viewedPages(log: EventLog, isLeft: (event: number) => boolean): ViewedPages | null {
  const views = Uint8Array.from(log.dictionary, (name) => (isView(name) ? 1 : 0))
  if (!views.includes(1)) return null
  const columns = [...log.attributes].flatMap(([column, values]) =>
    values.kind === 'text' && !FROM.test(column)
      ? [{ column, values, counts: new Uint32Array(values.dictionary.length) }]
      : [],
  )
  let viewed = 0
  for (const [event, name] of log.names.entries()) {
    if (!views[name] || !isLeft(event)) continue
    viewed++
    for (const { values, counts } of columns) {
      const code = values.codes[event] as number
      if (code !== MISSING) counts[code] = (counts[code] as number) + 1
    }
  }
  const found = columns.map(({ column, values, counts }) => {
    const pages = values.dictionary.flatMap((name, code) => {
      const count = counts[code] as number
      return count > 0 && isPath(name) ? [{ name, count }] : []
    })
    return { column, pages, known: pages.reduce((sum, { count }) => sum + count, 0) }
  })
  const [most] = found.sort((a, b) => b.known - a.known)
  return most && viewed > 0 && most.known >= MOSTLY * viewed ? most : null
}
