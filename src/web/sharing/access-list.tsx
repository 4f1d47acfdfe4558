import { useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { Confirm } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './sharing.module.css'

export type Access = {
  readonly id: string
  readonly name: string
  readonly icon: string
  /** What else there is to know: what it may do, how it is protected. */
  readonly facts: readonly string[]
  /** Milliseconds since 1970; null: never. */
  readonly expiresAt: number | null
  readonly lastUsedAt: number | null
  /** Who came by it, in words; empty: nobody. */
  readonly people?: string
}

type AccessListProps = {
  readonly label: string
  readonly items: readonly Access[]
  /** Asked and said before one is revoked. */
  readonly question: (name: string) => string
  readonly consequence: string
  readonly onRevoke: (id: string) => void
}

/** Links or tokens: what each is for, how long it lasts, when it was used, and the means to end it. */
export function AccessList({ label, items, question, consequence, onRevoke }: AccessListProps) {
  const t = useTranslate()
  const format = useFormat()
  const [asked, setAsked] = useState<Access | null>(null)
  const now = Date.now()
  const lasting = ({ expiresAt }: Access) => {
    if (expiresAt === null) return t('sharing.endless')
    const date = format.date(expiresAt)
    return expiresAt > now ? t('sharing.endsOn', { date }) : t('sharing.endedOn', { date })
  }
  const used = ({ lastUsedAt }: Access) =>
    lastUsedAt === null ? t('sharing.unused') : t('sharing.usedOn', { date: format.date(lastUsedAt) })
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <Icon name={item.icon} size={20} />
            <div className={styles.about}>
              <span className={styles.name} dir="auto">
                {item.name}
              </span>
              <span className={styles.facts}>{[...item.facts, lasting(item), used(item)].join(' · ')}</span>
              {item.people && (
                <span className={styles.facts} dir="auto">
                  {item.people}
                </span>
              )}
            </div>
            <IconButton
              icon="trash"
              label={t('sharing.revoke.named', { name: item.name })}
              onPress={() => setAsked(item)}
            />
          </li>
        ))}
      </ul>
      {asked && (
        <Confirm
          title={question(asked.name)}
          isOpen
          onClose={() => setAsked(null)}
          action={t('sharing.revoke')}
          onConfirm={() => onRevoke(asked.id)}
        >
          <p>{consequence}</p>
        </Confirm>
      )}
    </>
  )
}
