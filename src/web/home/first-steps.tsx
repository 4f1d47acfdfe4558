import { Link } from 'wouter'
import { useTranslate } from '../app/language.tsx'
import { PathPicture } from '../app/path-picture.tsx'
import { paths } from '../app/paths.ts'
import type { DocumentItem } from '../data/documents.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './first-steps.module.css'

type FirstStepsProps = {
  /** The example to begin with. */
  readonly example: DocumentItem
  readonly onNew: () => void
  readonly onImport: () => void
}

/** As long as there are only examples: what they are, and the ways to go on. */
export function FirstSteps({ example, onNew, onImport }: FirstStepsProps) {
  const t = useTranslate()
  return (
    <section className={styles.steps} aria-labelledby="first-steps">
      <div className={styles.words}>
        <h2 id="first-steps" className={styles.title}>
          {t('home.first')}
        </h2>
        <p className={styles.hint}>{t('home.first.hint')}</p>
        <div className={styles.actions}>
          <Link href={paths.map(example.id)} className={buttonClass('primary', 'medium')}>
            <Icon name="eye" />
            {t('home.first.look', { name: example.title })}
          </Link>
          <Button icon="plus" onPress={onNew}>
            {t('home.first.new')}
          </Button>
          <Button icon="file-import" onPress={onImport}>
            {t('home.empty.import')}
          </Button>
          <Link href={paths.dataSets()} className={buttonClass('secondary', 'medium')}>
            <Icon name="chart-sankey" />
            {t('home.first.data')}
          </Link>
        </div>
      </div>
      <div className={styles.picture}>
        <PathPicture />
      </div>
    </section>
  )
}
