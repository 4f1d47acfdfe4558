import { changeLaneKind } from '../../../domain/map/commands/lanes.ts'
import { recolourStages } from '../../../domain/map/commands/stages.ts'
import { STAGE_COLOURS } from '../../../domain/palette.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { afterMenu } from '../../ui/after-menu.ts'
import { ContextMenu, MenuItem, MenuSection, Submenu } from '../../ui/menu.tsx'
import { addLane } from '../actions/adding.ts'
import { type ActionPlace, actionsFor, placeOf } from '../actions/registry.ts'
import { positionFor } from '../pointer/use-grid-pointer.ts'
import { chooseTarget, selectableOf } from '../selection/choose.ts'
import type { Editor, OpenMenu } from '../state/editor.ts'
import { targetOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './editor-menus.module.css'
import { LaneKindItems } from './lane-kind-menu.tsx'

/** The one context menu of the map, wherever it was asked for. */
export function EditorMenus() {
  const t = useTranslate()
  const editor = useEditor()
  const open = useObservable(editor.menu)
  const close = () => {
    editor.openMenu(null)
    if (editor.editing.value === null) editor.moveTo(editor.position.value)
  }
  return (
    <ContextMenu at={open} label={t('editor.menu')} onClose={close}>
      {open && (open.menu === 'laneKinds' ? <LaneKinds open={open} /> : <TargetItems open={open} />)}
    </ContextMenu>
  )
}

function LaneKinds({ open }: { readonly open: OpenMenu }) {
  const editor = useEditor()
  const target = targetOf(open.key)
  const behind = target?.kind === 'lane' ? target.id : null
  return <LaneKindItems onChoose={(kind) => addLane(editor, kind, behind)} />
}

/** Actions work where the keyboard stands, so it goes first to what the menu was opened for. */
function standOnTarget(editor: Editor, open: OpenMenu): void {
  const target = targetOf(open.key)
  const position = target && positionFor(editor, target)
  if (!target || !position) return
  const found = selectableOf(target)
  const { kind, ids } = editor.selection.value
  editor.moveTo(position, { focus: false })
  if (!found || kind !== found.kind || !ids.has(found.id)) chooseTarget(editor)
}

function TargetItems({ open }: { readonly open: OpenMenu }) {
  const t = useTranslate()
  const editor = useEditor()
  const place = placeFor(editor, open)
  const groups = actionsFor(editor, place)
    .map((group) => group.filter(({ needsGrid = false }) => !needsGrid || !open.isOutsideGrid))
    .filter(({ length }) => length > 0)
  return groups.map((group) => (
    <MenuSection key={group[0]?.group} aria-label={t(`editor.menu.${group[0]?.group ?? 'write'}`)}>
      {group.map(({ id, icon, shortcut, isDanger = false, run }) => (
        <MenuItem
          key={id}
          id={id}
          icon={icon}
          isDanger={isDanger}
          {...(shortcut ? { shortcut } : {})}
          onAction={() =>
            afterMenu(() => {
              standOnTarget(editor, open)
              run(editor, { ...placeOf(editor), at: open })
            })
          }
        >
          {t(`editor.action.${id}`)}
        </MenuItem>
      ))}
      {group[0]?.group === 'look' && place.kind === 'stages' && <Colours ids={place.ids} />}
      {group[0]?.group === 'look' && place.kind === 'lanes' && place.ids.length === 1 && (
        <Kinds id={place.ids[0] ?? ''} />
      )}
    </MenuSection>
  ))
}

function placeFor(editor: Editor, open: OpenMenu): ActionPlace {
  const target = targetOf(open.key)
  if (!target) return placeOf(editor)
  const found = selectableOf(target)
  const { kind, ids } = editor.selection.value
  if (!found) return { target, kind: null, ids: [] }
  return kind === found.kind && ids.has(found.id)
    ? { target, kind, ids: [...ids] }
    : { target, kind: found.kind, ids: [found.id] }
}

function Colours({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslate()
  const editor = useEditor()
  return (
    <Submenu icon="palette" label={t('editor.action.recolour')}>
      {STAGE_COLOURS.map((colour) => (
        <MenuItem
          key={colour}
          id={colour}
          picture={<span className={styles.swatch} data-stage={colour} />}
          onAction={() => void editor.run(recolourStages, { ids: [...ids], colour })}
        >
          {t(`ui.colour.${colour}`)}
        </MenuItem>
      ))}
    </Submenu>
  )
}

function Kinds({ id }: { readonly id: string }) {
  const t = useTranslate()
  const editor = useEditor()
  return (
    <Submenu icon="category" label={t('editor.action.changeKind')}>
      <LaneKindItems onChoose={(kind) => void editor.run(changeLaneKind, { id, kind })} />
    </Submenu>
  )
}
