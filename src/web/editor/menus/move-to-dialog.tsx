import { useState } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { followTarget } from '../actions/follow-target.ts'
import { sayWhere } from '../actions/moving.ts'
import type { Selectable } from '../selection/selection.ts'
import { useDirectory } from '../state/directory.ts'
import type { Editor } from '../state/editor.ts'
import { useEditor } from '../state/use-editor.ts'
import { type Choice, moveChosenTo, placesFor, startChoice } from './move-to.ts'
import styles from './move-to-dialog.module.css'

/** Moving without dragging and without counting key presses: one says where. */
export function MoveToDialog() {
  const editor = useEditor()
  const open = useObservable(editor.moveDialog)
  return open && <OpenDialog key={open.ids.join()} kind={open.kind} ids={open.ids} />
}

type OpenDialogProps = { readonly kind: Selectable; readonly ids: readonly string[] }

function OpenDialog({ kind, ids }: OpenDialogProps) {
  const t = useTranslate()
  const editor = useEditor()
  const { library } = useDirectory()
  const map = editor.store.document
  const [choice, setChoice] = useState<Choice>(() => startChoice(map, kind, ids))
  const places = placesFor(map, library, kind, ids, choice, t)
  const close = () => {
    editor.moveDialog.set(null)
    editor.moveTo(editor.position.value)
  }
  const move = () => {
    const follow = followTarget(editor)
    editor.moveDialog.set(null)
    if (moveChosenTo(editor, kind, ids, choice)) finish(editor, follow)
  }
  return (
    <Dialog
      title={t(`editor.move.${kind}`, { count: ids.length })}
      isOpen
      size="small"
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('ui.cancel')}</Button>
          <Button variant="primary" onPress={move}>
            {t('editor.move.do')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {places.lanes && (
          <Select
            label={t('editor.move.lane')}
            options={places.lanes}
            value={choice.laneId}
            onChange={(laneId) => setChoice({ ...choice, laneId, before: '' })}
          />
        )}
        {places.columns && (
          <Select
            label={t(kind === 'steps' ? 'map.stage' : 'editor.move.column')}
            options={places.columns}
            value={choice.columnId}
            onChange={(columnId) => setChoice({ ...choice, columnId, before: '' })}
          />
        )}
        <Select
          label={t('editor.move.before')}
          options={places.siblings}
          value={choice.before || 'end'}
          onChange={(before) => setChoice({ ...choice, before: before === 'end' ? '' : before })}
        />
      </div>
    </Dialog>
  )
}

function finish(editor: Editor, follow: ReturnType<typeof followTarget>): void {
  editor.moveTo(follow(editor.position.value))
  sayWhere(editor)
}
