import { createContext, use } from 'react'
import type { ChangeKind } from '../../domain/compare/map-change.ts'
import type { PairKind } from '../../domain/compare/pair-kind.ts'
import type { MessageId } from '../../i18n/message.ts'

/** What lies between the two maps on the screen. */
export const PairContext = createContext<PairKind>('change')
export const usePair = () => use(PairContext)

/** What happened, or how it is otherwise than it was expected. */
export function kindMessage(kind: ChangeKind, pair: PairKind): MessageId {
  return pair === 'expectation' ? `compare.expected.kind.${kind}` : `compare.kind.${kind}`
}

/** What each of the two maps is called beside the other. */
export function sideMessage(side: 'before' | 'after', pair: PairKind): MessageId {
  return pair === 'expectation' ? `compare.expected.${side}` : `compare.${side}`
}
