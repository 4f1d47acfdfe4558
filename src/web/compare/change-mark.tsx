import type { ChangeKind } from '../../domain/compare/map-change.ts'
import { InterfaceWords } from '../app/interface-words.tsx'
import { useTranslate } from '../app/language.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './compare.module.css'
import { kindMessage, usePair } from './pair.ts'

export const KIND_ICONS = { added: 'plus', removed: 'minus', moved: 'arrows-move', changed: 'pencil' } as const

/** What happened, by colour, icon and word. */
export function ChangeMark({ kind }: { readonly kind: ChangeKind }) {
  const t = useTranslate()
  const pair = usePair()
  return (
    <span className={styles.mark} data-change={kind}>
      <Icon name={KIND_ICONS[kind]} size={14} />
      <InterfaceWords>{t(kindMessage(kind, pair))}</InterfaceWords>
    </span>
  )
}

export function ChangeMarks({ kinds }: { readonly kinds: readonly ChangeKind[] | undefined }) {
  return kinds?.map((kind) => <ChangeMark key={kind} kind={kind} />)
}
