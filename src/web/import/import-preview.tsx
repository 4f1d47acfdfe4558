import { laneKindOf } from '../../domain/lanes/registry.ts'
import { stageColourAt } from '../../domain/palette.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { fileUrl } from '../data/files.ts'
import type { ImportPreview } from '../data/imports.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './import.module.css'
import { ImportRefused } from './import-refused.tsx'
import { MappingForm } from './mapping-form.tsx'
import { NotesList } from './notes-list.tsx'
import { mappingIn } from './remembered-mappings.ts'
import { useTransferWords } from './transfer-words.ts'
import type { PreviewState, Settings } from './use-import-preview.ts'

type Ready = Extract<PreviewState, { state: 'ready' }>

/** What is less sure is nothing but a first suggestion: then the person says first how the table is read. */
const UNSURE = 0.5

/** What will be made, what will not and why, and how a table is read. */
export function ImportPreviewView({ preview, problem, settings, onSettings, isRefreshing }: Omit<Ready, 'state'>) {
  const t = useTranslate()
  const words = useTransferWords()
  const mapping = mappingIn(settings)
  const format = words(`format.${preview.format}`) ?? preview.format
  const change = (next: Settings) => onSettings({ ...settings, ...next })
  const isUnsure = mapping?.tables.some(({ use, confidence }) => use && confidence < UNSURE) ?? false
  const form = mapping && (
    <MappingForm key="mapping" mapping={mapping} isUnsure={isUnsure} onChange={(next) => change({ mapping: next })} />
  )
  if (problem) {
    return (
      <div className={cx(styles.preview, isRefreshing && styles.refreshing)} aria-busy={isRefreshing}>
        <ImportRefused source={null} error={problem.error} onAnyway={null} />
        {form}
      </div>
    )
  }
  return (
    <div className={cx(styles.preview, isRefreshing && styles.refreshing)} aria-busy={isRefreshing}>
      <p className={styles.summary} role="status">
        <Icon name="circle-check" size={20} className={styles.good} />
        {t('transferDialog.found', { format, maps: preview.maps.length, personas: preview.personas.length })}
      </p>
      {isUnsure && form}
      {preview.maps.map((map, at) => (
        <MapTree key={`${map.title}${at.toString()}`} map={map} />
      ))}
      {preview.personas.length > 0 && <People personas={preview.personas} />}
      {!isUnsure && form}
      <NotesList notes={preview.notes} />
    </div>
  )
}

/** One map as it will be: stages, lanes with their cards, people. */
function MapTree({ map }: { readonly map: ImportPreview['maps'][number] }) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <section className={styles.map}>
      <header className={styles.mapHeader}>
        <h3 className={styles.mapTitle} dir="auto">
          {map.title || t('map.untitled')}
        </h3>
        <Chip icon="language">{format.languageName(map.language)}</Chip>
      </header>
      <p className={styles.facts}>
        {t('transferDialog.map.facts', {
          stages: map.stages.length,
          steps: map.steps,
          cards: map.cards,
          points: map.points,
        })}
      </p>
      <ol className={styles.stages}>
        {map.stages.map((stage, at) => (
          <li key={`${stage}${at.toString()}`} className={styles.stage} data-stage={stageColourAt(at)} dir="auto">
            {stage || t('map.stage')}
          </li>
        ))}
      </ol>
      <ul className={styles.lanes}>
        {map.lanes.map(({ kind, title, cards }, at) => (
          <li key={`${title}${at.toString()}`} className={styles.lane} data-tone={laneKindOf(kind).tone}>
            <Icon name={laneKindOf(kind).icon} />
            <span className={styles.laneTitle} dir="auto">
              {title || t(`lane.${laneKindOf(kind).kind as 'text'}`)}
            </span>
            <span className={styles.count}>
              {laneKindOf(kind).look === 'curve' && cards === 0
                ? t('transferDialog.points', { count: map.points })
                : t('transferDialog.cards', { count: cards })}
            </span>
          </li>
        ))}
      </ul>
      {map.personas.length > 0 && <People personas={map.personas} />}
    </section>
  )
}

function People({ personas }: Pick<ImportPreview, 'personas'>) {
  const t = useTranslate()
  return (
    <ul className={styles.people} aria-label={t('app.navigation.personas')}>
      {personas.map(({ name, avatarSeed, portraitId }, at) => (
        <li key={`${name}${at.toString()}`}>
          <Chip picture={<Avatar seed={avatarSeed} src={fileUrl(portraitId)} size={20} />}>
            {name || t('persona.untitled')}
          </Chip>
        </li>
      ))}
    </ul>
  )
}
