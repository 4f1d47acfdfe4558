import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { renameLane } from '../../../domain/map/commands/lanes.ts'
import { renameStage } from '../../../domain/map/commands/stages.ts'
import { renameStep } from '../../../domain/map/commands/steps.ts'
import { useAutoGrow } from '../../ui/auto-grow.ts'
import { useKeepCaret } from '../../ui/keep-caret.ts'
import { move } from '../keyboard/grid-navigation.ts'
import styles from '../matrix/header.module.css'
import { selectableOf } from '../selection/choose.ts'
import type { Editing, Editor } from '../state/editor.ts'
import { targetAt } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import { leave } from './leaving.ts'

type TitleEditing = Extract<Editing, { kind: 'title' }>

const RENAME = { stages: renameStage, steps: renameStep, lanes: renameLane } as const

export type TitleEditorProps = {
  readonly editing: TitleEditing
  readonly title: string
  readonly label: string
  readonly placeholder: string
}

/** The title of a stage, step or lane, written where it stands. Enter and Esc leave, Tab goes on to the next title. */
export function TitleEditor({ editing, title, label, placeholder }: TitleEditorProps) {
  const editor = useEditor()
  const area = useRef<HTMLTextAreaElement>(null)
  useAutoGrow(area, title)
  useKeepCaret(area, title)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it appears
  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true })
    area.current?.select()
    if (editing.typed !== '') document.execCommand('insertText', false, editing.typed)
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault()
      leave(editor)
    } else if (event.key === 'Tab') {
      event.preventDefault()
      titleBeside(editor, editing, event.shiftKey)
    }
  }
  return (
    <textarea
      ref={area}
      className={styles.title}
      dir="auto"
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      value={title}
      onChange={({ target }) =>
        editor.run(RENAME[editing.table], { id: editing.id, title: target.value }, { merge: `title/${editing.id}` })
      }
      onKeyDown={onKeyDown}
      onPaste={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onCut={(event) => event.stopPropagation()}
      onBlur={() => editor.editing.value === editing && editor.edit(null)}
    />
  )
}

function titleBeside(editor: Editor, editing: TitleEditing, backwards: boolean): void {
  const layout = editor.layout.value
  const along = editing.table === 'lanes' ? (backwards ? 'up' : 'down') : backwards ? 'previous' : 'next'
  const beside = move(layout, editor.position.value, along)
  const target = targetAt(layout, beside)
  const found = selectableOf(target)
  if (found?.kind !== editing.table || found.id === editing.id) {
    leave(editor)
    return
  }
  editor.moveTo(beside, { focus: false })
  editor.edit({ kind: 'title', table: editing.table, id: found.id, typed: '' })
}
