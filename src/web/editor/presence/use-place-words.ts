import { useCallback } from 'react'
import { columnsOf, stagesOf } from '../../../domain/map/columns.ts'
import { cardWords, columnTitle, laneTitle, stageTitle } from '../../../domain/map/display.ts'
import { useTranslate } from '../../app/language.tsx'
import { excerpt } from '../../presence/excerpt.ts'
import type { PlaceWords } from '../../presence/people-list.tsx'
import { STEP_ROW } from '../keyboard/grid-navigation.ts'
import { targetOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'

/** Where on the map somebody is: lane, column and what the card says. */
export function usePlaceWords(): PlaceWords {
  const t = useTranslate()
  const { store, library } = useEditor()
  return useCallback(
    (at) => {
      const target = targetOf(at)
      if (!target || target.kind === 'corner') return ''
      const columns = columnsOf(store.document)
      const stages = stagesOf(store.document)
      const columnWords = (id: string) => {
        const column = columns.find((each) => each.id === id)
        const stage = stages.find((each) => each.id === id)
        return stage ? stageTitle(stage, stages, t) : column ? columnTitle(column, columns, t) : ''
      }
      const laneWords = (id: string) => {
        const lane = store.row('lanes', id)
        return lane ? laneTitle(lane, t) : id === STEP_ROW ? t('map.step') : ''
      }
      const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')
      switch (target.kind) {
        case 'card': {
          const card = store.row('cards', target.id)
          const lane = store.row('lanes', card?.laneId ?? '')
          if (!card || !lane) return ''
          const words = excerpt(cardWords(card, lane, library.document))
          return joined(laneTitle(lane, t), columnWords(card.columnId), words)
        }
        case 'cell':
          return joined(laneWords(target.laneId), columnWords(target.columnId))
        case 'lane':
          return laneWords(target.id)
        case 'stage':
        case 'step':
          return columnWords(target.id)
        case 'point': {
          const point = store.row('points', target.id)
          return point ? joined(t('presence.curve'), columnWords(point.columnId)) : ''
        }
        default:
          return target satisfies never
      }
    },
    [t, store, library],
  )
}
