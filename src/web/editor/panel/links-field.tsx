import { useState } from 'react'
import { living } from '../../../domain/map/columns.ts'
import { connectCards, deleteLinks } from '../../../domain/map/commands/links.ts'
import { cardWords, laneTitle } from '../../../domain/map/display.ts'
import { type JourneyMap, LINK_KINDS, type LinkKind } from '../../../domain/map/map-type.ts'
import { cardsInReadingOrder } from '../../../domain/map/reading-order.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { goToHit } from '../search/go-to-hit.ts'
import { useDirectory } from '../state/directory.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import styles from './panel.module.css'

const TABLES = ['cards', 'links', 'lanes', 'stages', 'steps'] as const

/** What the card answers, causes or relates to, and by what it is answered; a click leads there. */
export function LinksField({ id }: { readonly id: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const { library } = useDirectory()
  const map = useDerived(TABLES, identity)
  const [kind, setKind] = useState<LinkKind>('answers')
  const cards = cardsInReadingOrder(map).filter((card) => card.id !== id)
  const others = new Set(cards.map((card) => card.id))
  const own = living(map.links).filter(
    ({ fromId, toId }) => (fromId === id && others.has(toId)) || (toId === id && others.has(fromId)),
  )
  const wordsOf = (cardId: string) => {
    const card = map.cards[cardId]
    const lane = map.lanes[card?.laneId ?? '']
    return card && lane ? cardWords(card, lane, library) : ''
  }
  const go = (cardId: string) => goToHit(editor, { table: 'cards', id: cardId })
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t('editor.links')}</legend>
      {own.length > 0 && (
        <ul className={styles.links}>
          {own.map(({ id: linkId, fromId, toId, kind: own }) => {
            const other = fromId === id ? toId : fromId
            return (
              <li key={linkId} className={styles.link}>
                <button type="button" className={styles.linkWords} onClick={() => go(other)}>
                  <span className={styles.linkKind}>
                    {t(`editor.link.${fromId === id ? 'to' : 'from'}.${own}.short`)}
                  </span>
                  {wordsOf(other) || t('editor.card.empty')}
                </button>
                {mayEdit && (
                  <IconButton
                    icon="x"
                    size="small"
                    label={t('ui.remove', { name: wordsOf(other) })}
                    onPress={() => editor.run(deleteLinks, { ids: [linkId] })}
                  />
                )}
              </li>
            )
          })}
        </ul>
      )}
      {mayEdit && (
        <>
          <SegmentedControl
            label={t('editor.links.kind')}
            options={LINK_KINDS.map((each) => ({ id: each, label: t(`link.${each}`) }))}
            value={kind}
            onChange={setKind}
          />
          <ComboBox
            key={own.length}
            label={t('editor.links.add')}
            isLabelHidden
            placeholder={t('editor.links.find')}
            options={cards.map((card) => {
              const lane = map.lanes[card.laneId]
              return {
                id: card.id,
                label: wordsOf(card.id) || t('editor.card.empty'),
                description: lane ? laneTitle(lane, t) : '',
              }
            })}
            value={null}
            onChange={(toId) => toId && editor.run(connectCards, { fromId: id, toId, kind })}
          />
        </>
      )}
    </fieldset>
  )
}

function identity(map: JourneyMap): JourneyMap {
  return map
}
