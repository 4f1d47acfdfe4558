import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import { type EmotionScale, FACES, faceFor, feelingMessage, MORE_FACES } from '../../../domain/emotion.ts'
import { clearPoint, setPoint } from '../../../domain/map/commands/points.ts'
import type { Point } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Emoji } from '../../ui/emoji.tsx'
import floating from '../../ui/floating.module.css'
import { TextField } from '../../ui/text-field.tsx'
import { useEditor, useMapRow } from '../state/use-editor.ts'
import { FacePicker } from './face-picker.tsx'
import styles from './point-popover.module.css'

export type PointPopoverProps = {
  readonly anchor: RefObject<HTMLElement | null>
  readonly point: Point
  readonly scale: EmotionScale
  readonly onClose: () => void
}

/** The word and the face of a point. */
export function PointPopover({ anchor, point, scale, onClose }: PointPopoverProps) {
  const t = useTranslate()
  const editor = useEditor()
  const live = useMapRow('points', point.id) ?? point
  const { columnId, personaId, layer } = point
  const place = { columnId, personaId, layer }
  const own = faceFor(live.value, scale)
  const remove = () => {
    onClose()
    editor.run(clearPoint, place)
    editor.moveTo(editor.position.value)
  }
  return (
    <AriaPopover
      className={cx(floating.floating)}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom"
      offset={6}
    >
      <Dialog className={cx(styles.content)} aria-label={t('editor.curve.edit')}>
        <TextField
          label={t('editor.curve.word')}
          placeholder={t(feelingMessage(live.value, scale))}
          value={live.word}
          autoFocus
          onChange={(word) => editor.run(setPoint, { ...place, word }, { merge: `word/${point.id}` })}
          onKeyDown={(event) => (event.key === 'Enter' ? onClose() : event.continuePropagation())}
        />
        <FacePicker
          label={t('editor.curve.face')}
          faces={[...FACES, ...MORE_FACES]}
          value={live.emoji || own}
          onChange={(emoji) =>
            editor.run(setPoint, { ...place, emoji: emoji === own ? '' : emoji }, { merge: `face/${point.id}` })
          }
        />
        <div className={styles.foot}>
          <span className={styles.now}>
            <Emoji emoji={live.emoji || own} size={20} />
            {t('editor.curve.value', { value: live.value, word: live.word || t(feelingMessage(live.value, scale)) })}
          </span>
          <Button variant="quiet" size="small" icon="trash" onPress={remove}>
            {t('editor.curve.clear')}
          </Button>
        </div>
      </Dialog>
    </AriaPopover>
  )
}
