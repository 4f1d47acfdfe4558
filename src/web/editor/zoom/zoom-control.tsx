import { useFormat, useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx'
import { useEditor } from '../state/use-editor.ts'
import { useCalmly } from './use-calmly.ts'
import { ZOOM_STOPS, zoomStop } from './zoom.ts'
import styles from './zoom-control.module.css'

/** While one zooms the figure follows in steps: words drawn with every frame would take its time. */
const CALM_MS = 100

/** Out, the size now with a choice of others, in. */
export function ZoomControl() {
  const t = useTranslate()
  const format = useFormat()
  const editor = useEditor()
  const zoom = useCalmly(editor.zoom, CALM_MS)
  return (
    <div className={styles.zoom}>
      <IconButton
        icon="minus"
        size="small"
        label={t('editor.zoom.out')}
        shortcut="mod+-"
        onPress={() => editor.zoom.set(zoomStop(editor.zoom.value, -1))}
      />
      <MenuTrigger>
        <Button
          variant="quiet"
          size="small"
          className={styles.value}
          aria-label={t('editor.zoom.now', { zoom: format.percent(Math.round(zoom * 100)) })}
        >
          {format.percent(Math.round(zoom * 100))}
        </Button>
        <Menu placement="bottom end">
          <MenuItem id="fit" icon="arrows-maximize" onAction={() => editor.fitRequest.set(editor.fitRequest.value + 1)}>
            {t('editor.zoom.fit')}
          </MenuItem>
          {[...ZOOM_STOPS].reverse().map((stop) => (
            <MenuItem key={stop} id={String(stop)} onAction={() => editor.zoom.set(stop)}>
              {format.percent(stop * 100)}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      <IconButton
        icon="plus"
        size="small"
        label={t('editor.zoom.in')}
        shortcut="mod+plus"
        onPress={() => editor.zoom.set(zoomStop(editor.zoom.value, 1))}
      />
    </div>
  )
}
