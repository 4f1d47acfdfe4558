import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { readMapSummary } from '../../domain/map/summary.ts'
import { stageColourAt } from '../../domain/palette.ts'
import { useLanguage, useTranslate, useWordsToKeep } from '../app/language.tsx'
import { Waiting } from '../app/waiting.tsx'
import { documentsQuery, type NewDocument, templatesQuery } from '../data/documents.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { MapPicture } from './map-picture.tsx'
import styles from './start-chooser.module.css'

/** What a new map begins with. */
export type Beginning = {
  readonly from: NewDocument['from']
  /** A title to begin with, or empty. */
  readonly title: string
}

type ChooserProps = { readonly onChoose: (beginning: Beginning) => void }
type Way = 'lifecycle' | 'industry' | 'map'

export function StartChooser({ onChoose, onImport }: ChooserProps & { readonly onImport: () => void }) {
  const t = useTranslate()
  const { language } = useLanguage()
  const [way, setWay] = useState<Way>('lifecycle')
  return (
    <>
      <div className={styles.quick}>
        <Quick
          icon="plus"
          title={t('home.new.empty')}
          hint={t('home.new.empty.hint')}
          onPress={() => onChoose({ from: { source: 'empty', language }, title: '' })}
        />
        <Quick icon="file-import" title={t('home.new.import')} hint={t('home.new.import.hint')} onPress={onImport} />
      </div>
      <Tabs
        label={t('home.new.start')}
        tabs={[
          { id: 'lifecycle', label: t('home.new.lifecycle'), icon: 'route' },
          { id: 'industry', label: t('home.new.industry'), icon: 'building' },
          { id: 'map', label: t('home.new.map'), icon: 'copy-plus' },
        ]}
        value={way}
        onChange={setWay}
      >
        <Suspense fallback={<Waiting />}>
          {way === 'map' ? <OtherMaps onChoose={onChoose} /> : <Templates group={way} onChoose={onChoose} />}
        </Suspense>
      </Tabs>
    </>
  )
}

type QuickProps = {
  readonly icon: string
  readonly title: string
  readonly hint: string
  readonly onPress: () => void
}

function Quick({ icon, title, hint, onPress }: QuickProps) {
  return (
    <Button className={cx(styles.choice, styles.row)} onPress={onPress}>
      <Icon name={icon} size={20} />
      <span>
        <strong className={styles.title}>{title}</strong>
        <span className={styles.hint}>{hint}</span>
      </span>
    </Button>
  )
}

function Templates({ group, onChoose }: ChooserProps & { readonly group: 'lifecycle' | 'industry' }) {
  const { language } = useLanguage()
  const templates = useSuspenseQuery(templatesQuery(language)).data
  return (
    <ul className={styles.choices}>
      {templates
        .filter((template) => template.kind === 'map' && template.group === group)
        .map(({ id, title, description, stages }) => (
          <li key={id}>
            <Button
              className={cx(styles.choice)}
              onPress={() =>
                onChoose({
                  from: { source: 'template', template: id, language },
                  title: group === 'industry' ? title : '',
                })
              }
            >
              <strong className={styles.title}>{title}</strong>
              <span className={styles.hint}>{description}</span>
              {stages.length > 0 && <Stages stages={stages} />}
            </Button>
          </li>
        ))}
    </ul>
  )
}

/** The stages as they will stand on the map. */
function Stages({ stages }: { readonly stages: readonly string[] }) {
  return (
    <span className={styles.stages}>
      {stages.map((stage, at) => (
        <span key={stage} className={styles.stage} data-stage={stageColourAt(at)}>
          {stage}
        </span>
      ))}
    </span>
  )
}

function OtherMaps({ onChoose }: ChooserProps) {
  const t = useTranslate()
  const keep = useWordsToKeep()
  const maps = useSuspenseQuery(documentsQuery('map')).data
  if (maps.length === 0) return <p className={styles.none}>{t('home.new.map.none')}</p>
  return (
    <ul className={styles.choices}>
      {maps.map(({ id, title, summary }) => {
        const name = title || t('map.untitled')
        const from = { source: 'copy', id } as const
        return (
          <li key={id}>
            <Button
              className={cx(styles.choice, styles.pictured)}
              onPress={() => onChoose({ from, title: keep('home.copyOf', { name }) })}
            >
              <MapPicture summary={readMapSummary(summary)} />
              <strong className={styles.title}>{name}</strong>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
