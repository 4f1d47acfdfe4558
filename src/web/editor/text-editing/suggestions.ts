import { findWords, fold } from '../../../domain/folding.ts'
import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import { channelsOf, departmentsOf, foldName, touchpointsOf } from '../../../domain/library/entries.ts'
import type { Library } from '../../../domain/library/library-type.ts'

/** What a name that is being typed could mean. */
export type Suggestion =
  | {
      readonly kind: 'touchpoint' | 'channel' | 'department'
      readonly id: string
      readonly label: string
      readonly icon: string
    }
  /** To be added to the library. */
  | {
      readonly kind: 'create'
      readonly noun: 'touchpoint' | 'department'
      readonly label: string
      readonly icon: string
    }

const MOST = 8

/** The library's entries that hold every word typed, those that begin with it first; last, the offer to add the name. */
export function suggestionsFor(library: Library, kind: LaneKind, typed: string): readonly Suggestion[] {
  const entries = entriesFor(library, kind)
  const found = entries.filter(({ label }) => findWords(label, typed) !== null)
  const start = fold(typed.trim()).text
  const begins = (label: string) => (fold(label).text.startsWith(start) ? 0 : 1)
  const best = found.sort((a, b) => begins(a.label) - begins(b.label)).slice(0, MOST)
  const noun = kind.look === 'touchpoints' ? 'touchpoint' : kind.kind === 'departments' ? 'department' : null
  const name = typed.trim()
  const isKnown = entries.some(({ label }) => foldName(label) === foldName(name))
  return noun === null || name === '' || isKnown ? best : [...best, { kind: 'create', noun, label: name, icon: 'plus' }]
}

function entriesFor(library: Library, kind: LaneKind): Suggestion[] {
  const channels = channelsOf(library).map(
    ({ id, name, icon }): Suggestion => ({ kind: 'channel', id, label: name, icon }),
  )
  if (kind.look === 'touchpoints') {
    const iconOf = (channelId: string) => library.channels[channelId]?.icon ?? kind.icon
    const touchpoints = touchpointsOf(library).map(({ id, name, channelId }): Suggestion => {
      return { kind: 'touchpoint', id, label: name, icon: iconOf(channelId) }
    })
    return [...touchpoints, ...channels]
  }
  if (kind.kind === 'departments') {
    return departmentsOf(library).map(
      ({ id, name }): Suggestion => ({ kind: 'department', id, label: name, icon: 'building' }),
    )
  }
  return channels
}
