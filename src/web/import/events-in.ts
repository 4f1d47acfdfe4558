import { ApiProblem } from '../data/client.ts'
import type { ImportSource } from '../data/imports.ts'
import { ACCEPTED } from '../journeys/use-take-file.ts'

export type Events = {
  /** Null where it is in a format that events are not read from, such as Markdown. */
  readonly file: File | null
  /** It was looked into, and holds events. Else its name says only that it may. */
  readonly isSure: boolean
}

/** What can be taken in as events of what was refused as a map; null where nothing can. */
export function eventsIn({ file, name }: ImportSource, error: unknown): Events | null {
  if (!(error instanceof ApiProblem) || ![413, 422].includes(error.problem.status)) return null
  const { values } = error.problem
  const isSure = values?.holds === 'events' || values?.kind === 'eventLog'
  if (typeof file === 'string') return isSure && !file.includes('<table') ? { file: pasted(file, name), isSure } : null
  const isRead = values?.kind === 'eventLog' || hasEnding(name)
  return isSure || isRead ? { file: isRead ? file : null, isSure } : null
}

function hasEnding(name: string): boolean {
  return ACCEPTED.split(',').some((ending) => name.toLowerCase().endsWith(ending))
}

function pasted(text: string, name: string): File {
  return new File([text], name || 'events.csv', { type: 'text/csv' })
}
