import type { MessageId, Translate } from '../../../i18n/message.ts'
import { type AppAction, useActions } from '../../app/action-registry.ts'
import { openComments } from '../comments/comments-state.ts'
import { VIEW_ICONS, VIEWS, type View } from '../frame/views.ts'
import { currentTarget } from '../selection/choose.ts'
import type { Editor } from '../state/editor.ts'
import { zoomStop } from '../zoom/zoom.ts'
import { addStage } from './adding.ts'
import { COMMENT_KEYS } from './card-actions.ts'
import { actionsFor, type EditorAction, placeOf } from './registry.ts'

/** Puts everything that can be done on the map into the command palette, and its keys into the list under `?`. */
export function useEditorActions(t: Translate, editor: Editor, view: View, goTo: (view: View) => void): void {
  const section = t('app.section.here')
  const chosenSection = t('editor.section.chosen')
  useActions([
    ...KEYS.map(
      ([shortcut, label]): AppAction => ({
        id: `editor.keys.${shortcut}`,
        label: t(label),
        section: t('editor.section.keys'),
        shortcut,
        isKeysOnly: true,
        run: () => {},
      }),
    ),
    ...actionsIn(view, editor).map(
      ({ id, icon, shortcut, run }): AppAction => ({
        id: `editor.action.${id}`,
        label: t(`editor.action.${id}`),
        section: chosenSection,
        icon,
        // The grid listens to its keys itself.
        ...(shortcut ? { screenKeys: shortcut } : {}),
        run: () => run(editor, placeOf(editor)),
      }),
    ),
    ...screenActions(t, editor).map((action) => ({ ...action, section })),
    ...VIEWS.map((view) => ({
      id: `editor.view.${view}`,
      label: t('editor.view.go', { view: t(`editor.view.${view}`) }),
      section,
      icon: VIEW_ICONS[view],
      run: () => goTo(view),
    })),
  ])
}

/** What can be done with what is chosen, in a view that shows what that is. */
function actionsIn(view: View, editor: Editor): readonly EditorAction[] {
  if (view !== 'matrix' && view !== 'outline') return []
  const fitting = actionsFor(editor, placeOf(editor)).flat()
  return view === 'matrix' ? fitting : fitting.filter(({ needsGrid = false }) => !needsGrid)
}

const KEYS: readonly (readonly [string, MessageId])[] = [
  ['up', 'editor.keys.go'],
  ['shift+down', 'editor.keys.extend'],
  ['mod+right', 'editor.keys.move'],
  ['enter', 'editor.keys.write'],
  ['shift+enter', 'editor.keys.break'],
  ['tab', 'editor.keys.tab'],
  ['escape', 'editor.keys.leave'],
  ['mod+a', 'editor.keys.all'],
  ['shift+F10', 'editor.keys.menu'],
  ['mod+Home', 'editor.keys.home'],
]

function screenActions(t: Translate, editor: Editor): Omit<AppAction, 'section'>[] {
  const always: Omit<AppAction, 'section'>[] = [
    {
      id: 'editor.search',
      label: t('editor.search.open'),
      icon: 'search',
      shortcut: 'mod+f',
      inFields: true,
      run: () => editor.isSearchOpen.set(true),
    },
    {
      id: 'editor.filter',
      label: t('editor.filter.open'),
      icon: 'filter',
      run: () => editor.isFilterOpen.set(true),
    },
    {
      id: 'editor.panel',
      label: t('editor.panel.toggle'),
      icon: 'layout-sidebar-right-expand',
      shortcut: 'mod+i',
      run: () => editor.panel.set({ isOpen: !editor.panel.value.isOpen, focus: false }),
    },
    {
      id: 'editor.comments',
      label: t('editor.comments.open'),
      icon: 'message',
      shortcut: COMMENT_KEYS,
      inFields: true,
      run: () => openComments(editor, currentTarget(editor)),
    },
    {
      id: 'editor.zoomIn',
      label: t('editor.zoom.in'),
      icon: 'zoom-in',
      shortcut: 'mod+plus',
      run: () => editor.zoom.set(zoomStop(editor.zoom.value, 1)),
    },
    {
      id: 'editor.zoomOut',
      label: t('editor.zoom.out'),
      icon: 'zoom-out',
      shortcut: 'mod+-',
      run: () => editor.zoom.set(zoomStop(editor.zoom.value, -1)),
    },
    { id: 'editor.zoomFull', label: t('editor.zoom.full'), shortcut: 'mod+0', run: () => editor.zoom.set(1) },
    {
      id: 'editor.fit',
      label: t('editor.zoom.fit'),
      icon: 'arrows-maximize',
      run: () => editor.fitRequest.set(editor.fitRequest.value + 1),
    },
    { id: 'editor.print', label: t('editor.print'), icon: 'printer', run: () => window.print() },
  ]
  if (!editor.mayEdit.value) return always
  return [
    ...always,
    { id: 'editor.addStage', label: t('editor.add.stage'), icon: 'plus', run: () => addStage(editor) },
    { id: 'editor.trash', label: t('editor.trash.open'), icon: 'trash', run: () => editor.isTrashOpen.set(true) },
  ]
}
