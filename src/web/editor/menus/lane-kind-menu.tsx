import { LANE_KINDS, type LaneKindName } from '../../../domain/lanes/registry.ts'
import { useTranslate } from '../../app/language.tsx'
import { afterMenu } from '../../ui/after-menu.ts'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { addLane } from '../actions/adding.ts'
import { useEditor } from '../state/use-editor.ts'

/** Every kind of lane of the registry, with its icon and what it is for. */
export function LaneKindItems({ onChoose }: { readonly onChoose: (kind: LaneKindName) => void }) {
  const t = useTranslate()
  return LANE_KINDS.map(({ kind, icon }) => (
    <MenuItem
      key={kind}
      id={kind}
      icon={icon}
      description={t(`lane.${kind}.hint`)}
      onAction={() => afterMenu(() => onChoose(kind))}
    >
      {t(`lane.${kind}`)}
    </MenuItem>
  ))
}

/** Adds a lane behind another; null: as the first. */
export function LaneKindMenu({ behind }: { readonly behind: string | null }) {
  const editor = useEditor()
  return (
    <Menu>
      <LaneKindItems onChoose={(kind) => addLane(editor, kind, behind)} />
    </Menu>
  )
}
