import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useLocation } from 'wouter'
import { useActions } from '../app/action-registry.ts'
import { useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import type { DocumentItem } from '../data/documents.ts'
import { useMayEdit } from '../data/me.ts'
import { cx } from '../ui/cx.ts'
import styles from './document-grid.module.css'
import { DocumentMenu } from './document-menu.tsx'
import { MapCard } from './map-card.tsx'
import { PersonaCard } from './persona-card.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import { useDocumentMoves } from './use-document-moves.ts'

export type DocumentGridProps = {
  readonly label: string
  readonly items: readonly DocumentItem[]
  /** One below the heading that the list stands under. */
  readonly heading?: 'h2' | 'h3'
}

/** Maps or personas as cards: arrows go from one to the next, Enter opens, Delete puts into the trash. */
export function DocumentGrid({ label, items, heading = 'h3' }: DocumentGridProps) {
  const t = useTranslate()
  const mayEdit = useMayEdit()
  const [, navigate] = useLocation()
  const moves = useDocumentMoves()
  const [purging, setPurging] = useState<DocumentItem | null>(null)
  const keys = [
    { id: 'open', label: t('home.open'), shortcut: 'enter' },
    { id: 'duplicate', label: t('ui.duplicate'), shortcut: 'mod+d' },
    { id: 'trash', label: t('home.trash'), shortcut: 'delete' },
  ]
  useActions(
    keys.map((key) => ({
      ...key,
      id: `home.keys.${key.id}`,
      section: t('home.keys'),
      isKeysOnly: true,
      run: () => {},
    })),
  )
  const open = (item: DocumentItem) => item.status !== 'trashed' && navigate(addressOf(item))
  const press = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
    const item = items.find(({ id }) => id === row?.dataset.key)
    // Keys inside of an item's menu and its buttons are theirs.
    if (!item || !mayEdit) return
    if (event.key === 'Delete') item.status === 'trashed' ? setPurging(item) : moves.trash(item)
    if (event.key === 'd' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      moves.duplicate(item)
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the grid inside, which takes no handler itself
    <div onKeyDown={press}>
      <GridList
        aria-label={label}
        layout="grid"
        className={cx(styles.grid, items[0]?.kind === 'persona' && styles.small)}
        items={items}
        dependencies={[mayEdit]}
        keyboardNavigationBehavior="tab"
        onAction={(key) => {
          const item = items.find(({ id }) => id === key)
          if (item) open(item)
        }}
      >
        {(item) => (
          <GridListItem
            id={item.id}
            textValue={item.title || t(item.kind === 'map' ? 'map.untitled' : 'persona.untitled')}
            className={cx(styles.item)}
          >
            <DocumentCard item={item} heading={heading}>
              {mayEdit && <DocumentMenu item={item} moves={moves} onPurge={() => setPurging(item)} />}
            </DocumentCard>
          </GridListItem>
        )}
      </GridList>
      <PurgeDialog item={purging} onClose={() => setPurging(null)} onPurge={moves.purge} />
    </div>
  )
}

type DocumentCardProps = {
  readonly item: DocumentItem
  readonly heading: 'h2' | 'h3'
  readonly children: ReactNode
}

function DocumentCard({ item, heading, children }: DocumentCardProps) {
  const Card = item.kind === 'map' ? MapCard : PersonaCard
  return <Card item={item} heading={heading} menu={children} />
}

function addressOf({ kind, id }: DocumentItem): string {
  return kind === 'map' ? paths.map(id) : paths.persona(id)
}
