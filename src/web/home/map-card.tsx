import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { readMapSummary } from '../../domain/map/summary.ts'
import { readPersonaSummary } from '../../domain/persona/summary.ts'
import { isRightToLeft } from '../../i18n/message.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { STATE_ICONS } from '../app/state-icons.ts'
import { type DocumentItem, documentsQuery } from '../data/documents.ts'
import { fileUrl } from '../data/files.ts'
import { DueChips } from '../review/due-chips.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { useIsExample } from './examples.ts'
import styles from './map-card.module.css'
import { MapPicture } from './map-picture.tsx'

const MOST_FACES = 4

type MapCardProps = { readonly item: DocumentItem; readonly menu: ReactNode; readonly heading: 'h2' | 'h3' }

export function MapCard({ item, menu, heading: Heading }: MapCardProps) {
  const t = useTranslate()
  const format = useFormat()
  const isExample = useIsExample()
  const summary = readMapSummary(item.summary)
  return (
    <article className={styles.card}>
      <div className={styles.picture} {...(isRightToLeft(summary.language) ? { dir: 'rtl' as const } : {})}>
        <MapPicture summary={summary} />
      </div>
      <div className={styles.words}>
        <div className={styles.heading}>
          <Heading className={styles.title} lang={summary.language} dir="auto">
            {item.title || t('map.untitled')}
          </Heading>
          {menu}
        </div>
        <p className={styles.facts}>
          {t('home.map.facts', { stages: summary.stages.length, cards: summary.cards })}
          {' · '}
          {isExample(item) ? (
            <span className={styles.example}>{t('home.example')}</span>
          ) : (
            format.relative(item.updatedAt, Date.now())
          )}
        </p>
        <div className={styles.foot}>
          <Chip icon={STATE_ICONS[summary.state]}>{t(`map.state.${summary.state}`)}</Chip>
          <Chip>{format.languageName(summary.language)}</Chip>
          <DueChips item={item} />
          <Faces ids={summary.personaIds} />
        </div>
      </div>
    </article>
  )
}

/** The people on the map, as far as there is room. */
function Faces({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslate()
  const personas = useQuery(documentsQuery('persona')).data ?? []
  const people = ids.flatMap((id) => personas.find((persona) => persona.id === id) ?? [])
  if (people.length === 0) return null
  return (
    <span className={styles.faces}>
      {people.slice(0, MOST_FACES).map(({ id, title, summary }) => {
        const { avatarSeed, portraitId } = readPersonaSummary(summary)
        const name = title || t('persona.untitled')
        return <Avatar key={id} seed={avatarSeed || id} src={fileUrl(portraitId)} alt={name} size={24} />
      })}
    </span>
  )
}
