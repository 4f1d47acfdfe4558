import { useQuery } from '@tanstack/react-query'
import { useFormat, useTranslate } from '../app/language.tsx'
import { needWords } from '../app/words.ts'
import { useMe } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { linksQuery, useRevokeLink } from '../data/sharing.ts'
import { Dialog } from '../ui/dialog.tsx'
import { toast } from '../ui/toast-queue.ts'
import { AccessList } from './access-list.tsx'
import { NewLink } from './new-link.tsx'
import styles from './sharing.module.css'

await needWords('sharing')

/** Guests who are named beside a link; it counts them all. */
const MOST_NAMES = 12
const ICONS = { view: 'link', comment: 'message', edit: 'pencil' } as const

export type ShareDialogProps = {
  readonly documentId: string
  /** The map's title, or the persona's name. */
  readonly title: string
  readonly onClose: () => void
}

/** Who can open the document without an account, and the means to let somebody, or nobody any more. */
export function ShareDialog({ documentId, title, onClose }: ShareDialogProps) {
  const t = useTranslate()
  const { workspace } = useMe()
  const name = title || t('map.untitled')
  return (
    <Dialog title={t('sharing.dialog.title', { name })} isOpen onClose={onClose}>
      <div className={styles.whole}>
        <p className={styles.soft}>{t('sharing.dialog.about', { workspace: workspace.name })}</p>
        <NewLink documentId={documentId} title={name} />
        <Links documentId={documentId} />
      </div>
    </Dialog>
  )
}

function Links({ documentId }: { readonly documentId: string }) {
  const t = useTranslate()
  const words = useProblemWords()
  const links = useQuery(linksQuery(documentId))
  const revoke = useRevokeLink(documentId)
  const format = useFormat()
  const namesOf = (guests: readonly { name: string; seenAt: number }[]) => {
    const told = guests.slice(0, MOST_NAMES).map(({ name, seenAt }) => `${name} (${format.date(seenAt)})`)
    return format.list(guests.length > MOST_NAMES ? [...told, '…'] : told)
  }
  if (links.isError) return <p className={styles.problem}>{words(links.error)}</p>
  if (!links.data) return null
  if (links.data.length === 0) return <p className={styles.soft}>{t('sharing.links.none')}</p>
  const named = links.data.map(({ name, grants, hasPassword, useCount, guests, ...link }) => ({
    ...link,
    name: name || t('sharing.links.unnamed'),
    icon: hasPassword ? 'lock' : ICONS[grants],
    facts: [
      t(`sharing.links.grants.${grants}`),
      ...(hasPassword ? [t('sharing.links.protected')] : []),
      ...(useCount > 0 ? [t('sharing.opened', { count: useCount })] : []),
    ],
    people: guests.length === 0 ? '' : t('sharing.links.guests', { count: guests.length, names: namesOf(guests) }),
  }))
  return (
    <AccessList
      label={t('sharing.links.list')}
      items={named}
      question={() => t('sharing.links.revoke.title')}
      consequence={t('sharing.links.revoke.about')}
      onRevoke={(id) =>
        revoke.mutate(id, {
          onSuccess: () => toast(t('sharing.revoked', { name: named.find((link) => link.id === id)?.name ?? '' })),
          onError: (error) => toast(words(error), { tone: 'problem' }),
        })
      }
    />
  )
}
