import { faceFor, feelingMessage, neutralOf } from '../../../domain/emotion.ts'
import { clearPoint, setPoint } from '../../../domain/map/commands/points.ts'
import { LAYERS, pointId } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Button } from '../../ui/button.tsx'
import { Emoji } from '../../ui/emoji.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useCurves } from '../curve/use-curves.ts'
import { useDirectory } from '../state/directory.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './outline.module.css'

/** The curves as words: who feels what here, to be read and to be set. */
export function OutlineFeelings({ columnId }: { readonly columnId: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const { people } = useDirectory()
  const { curves, owners, scale } = useCurves()
  const points = curves.flatMap((curve) =>
    curve.points.flatMap(({ point, column }) => (column.id === columnId ? [point] : [])),
  )
  const missing = owners.filter((owner) => !points.some(({ id }) => id === pointId(columnId, owner, 'reality')))
  const nameOf = (personaId: string) =>
    people.get(personaId)?.name || t(personaId === '' ? 'map.everyone' : 'persona.untitled')
  return (
    <ul className={styles.feelings}>
      {points.map(({ id, personaId, layer, value, emoji, word }) => {
        const place = { columnId, personaId, layer }
        const who = layer === LAYERS[0] ? nameOf(personaId) : `${nameOf(personaId)} (${t('map.layer.expectation')})`
        const shown = word || t(feelingMessage(value, scale))
        return (
          <li key={id} className={styles.feeling}>
            <Emoji emoji={emoji || faceFor(value, scale)} size={20} />
            <span className={styles.who}>{who}</span>
            {mayEdit ? (
              <>
                <input
                  type="number"
                  className={styles.number}
                  aria-label={t('editor.outline.value', { persona: who })}
                  min={scale.min}
                  max={scale.max}
                  step={1}
                  value={value}
                  onChange={({ target }) => {
                    const next = target.valueAsNumber
                    if (Number.isFinite(next)) editor.run(setPoint, { ...place, value: next }, { merge: `point/${id}` })
                  }}
                />
                <input
                  className={styles.word}
                  aria-label={t('editor.outline.word', { persona: who })}
                  placeholder={shown}
                  value={word}
                  onChange={({ target }) =>
                    editor.run(setPoint, { ...place, word: target.value }, { merge: `word/${id}` })
                  }
                />
                <IconButton
                  icon="x"
                  size="small"
                  label={t('editor.curve.clear')}
                  onPress={() => editor.run(clearPoint, place)}
                />
              </>
            ) : (
              <span>{t('editor.curve.value', { value, word: shown })}</span>
            )}
          </li>
        )
      })}
      {mayEdit &&
        missing.map((owner) => (
          <li key={owner}>
            <Button
              variant="quiet"
              size="small"
              icon="plus"
              onPress={() => editor.run(setPoint, { columnId, personaId: owner, value: neutralOf(scale) })}
            >
              {t('editor.outline.addFeeling', { persona: nameOf(owner) })}
            </Button>
          </li>
        ))}
    </ul>
  )
}
