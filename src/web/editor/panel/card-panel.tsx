import { Suspense } from 'react'
import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { laneTitle } from '../../../domain/map/display.ts'
import { useTranslate } from '../../app/language.tsx'
import { lazyPartAtRest } from '../../app/lazy-part.ts'
import { useObservable } from '../../data/connection.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { deleteChosen } from '../actions/chosen.ts'
import { useCellName } from '../matrix/names.ts'
import { useEditor, useMapRow } from '../state/use-editor.ts'
import { writeText } from '../text-editing/write-cards.ts'
import { EmojiField, FieldsOfKind } from './card-fields.tsx'
import { LinksField } from './links-field.tsx'
import styles from './panel.module.css'
import { RichField } from './rich-field.tsx'
import { TagsField } from './tags-field.tsx'

const CardReview = lazyPartAtRest(() => import('./card-review.tsx'))

/** All that a card holds: its words, the fields of its kind of lane, tags and links. */
export function CardPanel({ id }: { readonly id: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const card = useMapRow('cards', id)
  const lane = useMapRow('lanes', card?.laneId ?? '')
  const { column } = useCellName('', card?.columnId ?? '')
  if (!card || !lane) return null
  const kind = laneKindOf(lane.kind)
  return (
    <fieldset className={styles.form} disabled={!mayEdit}>
      <p className={styles.place}>
        <Icon name={kind.icon} size={18} />
        {laneTitle(lane, t)} · {column}
      </p>
      <RichField
        label={t(
          kind.look === 'pictures'
            ? 'editor.image.caption'
            : kind.look === 'figures'
              ? 'editor.figure.name'
              : 'editor.card.text',
        )}
        source={card.text}
        onChange={(text) => writeText(editor, id, text)}
      />
      <FieldsOfKind card={card} kind={kind} />
      <EmojiField card={card} />
      <TagsField ids={[id]} />
      <LinksField id={id} />
      <Suspense>
        <CardReview card={card} />
      </Suspense>
      {mayEdit && (
        <div className={styles.row}>
          <Button
            variant="quiet"
            icon="arrow-right"
            onPress={() => editor.moveDialog.set({ kind: 'cards', ids: [id] })}
          >
            {t('editor.action.moveTo')}
          </Button>
          <Button variant="quiet" icon="trash" onPress={() => deleteChosen(editor)}>
            {t('ui.delete')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
