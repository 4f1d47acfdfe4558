import type { ReactNode } from 'react'
import { readPersonaSummary } from '../../domain/persona/summary.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { localDay } from '../app/local-day.ts'
import type { DocumentItem } from '../data/documents.ts'
import { fileUrl } from '../data/files.ts'
import { needsReview } from '../review/due.ts'
import { DueChips } from '../review/due-chips.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { useIsExample } from './examples.ts'
import styles from './persona-card.module.css'

type PersonaCardProps = { readonly item: DocumentItem; readonly menu: ReactNode; readonly heading: 'h2' | 'h3' }

export function PersonaCard({ item, menu, heading: Heading }: PersonaCardProps) {
  const t = useTranslate()
  const format = useFormat()
  const isExample = useIsExample()(item)
  const isDue = needsReview(item, localDay())
  const { role, quote, primary, sharePercent, avatarSeed, portraitId, language } = readPersonaSummary(item.summary)
  return (
    <article className={styles.card}>
      <Avatar seed={avatarSeed || item.id} src={fileUrl(portraitId)} size={56} />
      <div className={styles.words}>
        <Heading className={styles.name} dir="auto">
          {item.title || t('persona.untitled')}
        </Heading>
        {role && (
          <p className={styles.role} lang={language} dir="auto">
            {role}
          </p>
        )}
        {quote && (
          <blockquote className={styles.quote} lang={language} dir="auto">
            {quote}
          </blockquote>
        )}
        {(isExample || primary || sharePercent !== null || isDue) && (
          <div className={styles.foot}>
            {isExample && <Chip colour="indigo">{t('home.example')}</Chip>}
            {primary && <Chip icon="star">{t('personas.primary')}</Chip>}
            <DueChips item={item} />
            {sharePercent !== null && <Chip>{t('personas.share.chip', { share: format.percent(sharePercent) })}</Chip>}
          </div>
        )}
      </div>
      {menu}
    </article>
  )
}
