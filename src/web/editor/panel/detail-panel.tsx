import { useEffect, useRef } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useEditor } from '../state/use-editor.ts'
import { CardPanel } from './card-panel.tsx'
import { LanePanel } from './lane-panel.tsx'
import { ManyPanel } from './many-panel.tsx'
import { MapPanel } from './map-panel.tsx'
import styles from './panel.module.css'
import { StagePanel } from './stage-panel.tsx'
import { StepPanel } from './step-panel.tsx'

/** Everything about what is chosen, or about the map as a whole. It stands beside the map and covers nothing of it. */
export function DetailPanel({ mapId }: { readonly mapId: string }) {
  const { isOpen } = useObservable(useEditor().panel)
  return isOpen && <OpenPanel mapId={mapId} />
}

function OpenPanel({ mapId }: { readonly mapId: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const { focus, scope } = useObservable(editor.panel)
  const selection = useObservable(editor.selection)
  const [first] = selection.ids
  const isOfMap = scope === 'map' || first === undefined
  const panel = useRef<HTMLElement>(null)
  const cameFrom = useRef<HTMLElement>(null)

  useEffect(() => {
    if (!focus) return
    const active = document.activeElement as HTMLElement
    if (!panel.current?.contains(active)) cameFrom.current = active.closest('[role="grid"]') ? null : active
    const body = panel.current?.querySelector(`.${styles.body}`)
    const text =
      body?.querySelector<HTMLElement>('[contenteditable]') ?? body?.querySelector<HTMLElement>('textarea, input')
    text?.focus()
    editor.panel.set({ ...editor.panel.value, focus: false })
  }, [focus, editor])

  /** On the grid to what is chosen; a view that is read from top to bottom is gone on with where one left it. */
  const goBack = () => {
    editor.moveTo(editor.position.value)
    cameFrom.current?.focus()
  }
  const close = () => {
    editor.panel.set({ isOpen: false, focus: false })
    goBack()
  }
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={t('editor.panel')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        goBack()
      }}
    >
      <header className={styles.head}>
        <SegmentedControl
          label={t('editor.panel.scope')}
          options={[
            { id: 'chosen', label: t(`editor.panel.${selection.kind}`, { count: Math.max(1, selection.ids.size) }) },
            { id: 'map', label: t('editor.panel.map') },
          ]}
          value={isOfMap ? 'map' : 'chosen'}
          onChange={(next) =>
            editor.panel.set({ isOpen: true, focus: false, ...(next === 'map' ? { scope: 'map' } : {}) })
          }
        />
        <IconButton icon="x" label={t('editor.panel.close')} onPress={close} />
      </header>
      <div className={styles.body}>
        {isOfMap ? <MapPanel mapId={mapId} /> : <Chosen kind={selection.kind} ids={[...selection.ids]} />}
      </div>
    </aside>
  )
}

type ChosenProps = { readonly kind: 'cards' | 'lanes' | 'stages' | 'steps'; readonly ids: readonly string[] }

function Chosen({ kind, ids }: ChosenProps) {
  const [id = ''] = ids
  if (ids.length > 1) return <ManyPanel kind={kind} ids={ids} />
  switch (kind) {
    case 'cards':
      return <CardPanel key={id} id={id} />
    case 'lanes':
      return <LanePanel key={id} id={id} />
    case 'stages':
      return <StagePanel key={id} id={id} />
    case 'steps':
      return <StepPanel key={id} id={id} />
    default:
      return kind satisfies never
  }
}
