import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useFormat, useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { forgetUpload, useUpload } from '../data/event-uploads.ts'
import { type EventImport, eventImportsQuery, useDropImport } from '../data/events.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './data-sets.module.css'

/** Files that are on their way in, also those of an earlier visit: go on with them, or throw them away. */
export function PendingImports() {
  const t = useTranslate()
  const pending = useQuery({ ...eventImportsQuery, refetchOnMount: 'always' }).data?.filter(
    ({ state }) => state !== 'done',
  )
  if (!pending || pending.length === 0) return null
  return (
    <section className={styles.pending} aria-labelledby="data-pending">
      <h2 id="data-pending" className={styles.heading}>
        {t('data.pending')}
      </h2>
      <ul className={styles.pendingList}>
        {pending.map((one) => (
          <PendingImport key={one.id} one={one} />
        ))}
      </ul>
    </section>
  )
}

function PendingImport({ one }: { readonly one: EventImport }) {
  const t = useTranslate()
  const { percent, bytes } = useFormat()
  const words = useProblemWords()
  const drop = useDropImport()
  const upload = useUpload(one.id)
  const received = upload?.sent ?? one.received
  const share = one.bytes === 0 ? 100 : ((one.state === 'running' ? one.bytesRead : received) / one.bytes) * 100
  const throwAway = () => {
    forgetUpload(one.id)
    drop.mutate(one.id, { onError: (error) => toast(words(error), { tone: 'problem' }) })
  }
  return (
    <li className={styles.pendingItem}>
      <Icon name="file-import" size={20} />
      <span className={styles.pendingWords}>
        <Link href={paths.eventImport(one.id)} className={styles.link as string} dir="auto">
          {one.file}
        </Link>
        <span className={styles.soft}>
          {t(`data.pending.${one.state}`, { share: percent(Math.floor(share)), size: bytes(one.bytes) })}
        </span>
      </span>
      {one.state !== 'running' && (
        <Button
          size="small"
          variant="quiet"
          icon="trash"
          onPress={throwAway}
          aria-label={t('data.pending.drop', { name: one.file })}
        >
          {t('data.pending.dropShort')}
        </Button>
      )}
    </li>
  )
}
