import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { lanesOf } from '../../../domain/map/columns.ts'
import { setLanesHidden } from '../../../domain/map/commands/lanes.ts'
import { laneTitle } from '../../../domain/map/display.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx'
import { useDerived, useEditor } from '../state/use-editor.ts'

function hiddenLanesOf(map: JourneyMap) {
  return lanesOf(map, { hidden: true }).filter(({ hidden }) => hidden)
}

/** Lanes that are out of sight, and the way back. */
export function HiddenLanes() {
  const t = useTranslate()
  const editor = useEditor()
  const lanes = useDerived(['lanes'], hiddenLanesOf)
  if (lanes.length === 0) return null
  const show = (ids: readonly string[]) => editor.run(setLanesHidden, { ids: [...ids], hidden: false })
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small" icon="eye-off">
        {t('editor.lanes.hidden', { count: lanes.length })}
      </Button>
      <Menu>
        {lanes.map((lane) => (
          <MenuItem key={lane.id} id={lane.id} icon={laneKindOf(lane.kind).icon} onAction={() => show([lane.id])}>
            {t('editor.lanes.show', { name: laneTitle(lane, t) })}
          </MenuItem>
        ))}
        {lanes.length > 1 && (
          <MenuItem id="all" icon="eye" onAction={() => show(lanes.map(({ id }) => id))}>
            {t('editor.lanes.showAll')}
          </MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  )
}
