import { useTranslate } from '../../app/language.tsx'
import type { EventImport } from '../../data/events.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './import.module.css'

const STEPS = ['upload', 'look', 'import'] as const
const AT: Readonly<Record<EventImport['state'], number>> = {
  receiving: 0,
  ready: 1,
  cancelled: 1,
  failed: 1,
  running: 2,
  done: 3,
}

/** Where one is on the way from a file to answers. */
export function ImportSteps({ state }: { readonly state: EventImport['state'] }) {
  const t = useTranslate()
  const at = AT[state]
  return (
    <ol className={styles.steps} aria-label={t('data.steps')}>
      {STEPS.map((step, index) => (
        <li key={step} className={styles.step} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
          <span className={styles.stepMark} data-done={index < at || undefined}>
            {index < at ? <Icon name="check" size={14} label={t('ui.done')} /> : index + 1}
          </span>
          {t(`data.steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}
