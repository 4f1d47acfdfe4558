import { curveDash, curveHue } from '../../../domain/map/curve-look.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Icon } from '../../ui/icon.tsx'
import { useDirectory } from '../state/directory.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './curve-legend.module.css'
import { useCurves } from './use-curves.ts'

/** Whose line is which, and whether what was expected is shown. */
export function CurveLegend() {
  const t = useTranslate()
  const editor = useEditor()
  const { people } = useDirectory()
  const { curves, owners } = useCurves()
  const showsExpectation = useObservable(editor.showsExpectation)
  const hasExpectation = curves.some(({ layer }) => layer === 'expectation')
  if (owners.length < 2 && !hasExpectation) return null
  return (
    <span className={styles.legend}>
      {owners.length > 1 &&
        owners.map((owner, index) => (
          <span key={owner} className={styles.entry}>
            <Sample dash={curveDash(index)} hue={curveHue(index)} />
            {people.get(owner)?.name || t('map.persona')}
          </span>
        ))}
      {hasExpectation && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          aria-pressed={showsExpectation}
          onClick={() => editor.showsExpectation.set(!showsExpectation)}
        >
          <Icon name={showsExpectation ? 'eye' : 'eye-off'} size={14} />
          {t('map.layer.expectation')}
        </button>
      )}
    </span>
  )
}

function Sample({ dash, hue }: { readonly dash: string | undefined; readonly hue: string }) {
  return (
    <svg className={styles.sample} width={22} height={6} data-stage={hue} aria-hidden="true">
      <line x1={2} x2={20} y1={3} y2={3} strokeDasharray={dash} />
    </svg>
  )
}
