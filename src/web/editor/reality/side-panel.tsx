import { Suspense } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { Waiting } from '../../app/waiting.tsx'
import { needWords } from '../../app/words.ts'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import panel from '../panel/panel.module.css'
import { useEditor } from '../state/use-editor.ts'
import { closeSide } from './side.ts'
import styles from './side-panel.module.css'

await needWords('reality', 'analyses', 'ways')

const CONTENTS = {
  reality: lazyPart(() => import('./reality-panel.tsx')),
  findings: lazyPart(() => import('./findings-panel.tsx')),
} as const

type SidePanelProps = {
  readonly mapId: string
  readonly side: keyof typeof CONTENTS
  /** Called before something of the map is gone to, which only the matrix shows. */
  readonly onGo: () => void
}

/** What reality says of the map, or what in the map is worth a look, beside it. */
export default function SidePanel({ mapId, side, onGo }: SidePanelProps) {
  const t = useTranslate()
  const editor = useEditor()
  const Content = CONTENTS[side]
  return (
    <aside
      className={cx(panel.panel, styles.panel)}
      aria-label={t(`${side}.title`)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        editor.moveTo(editor.position.value)
      }}
    >
      <header className={panel.head}>
        <h2 className={styles.title}>{t(`${side}.title`)}</h2>
        <IconButton icon="x" label={t(`${side}.close`)} onPress={() => closeSide(editor)} />
      </header>
      <div className={cx(panel.body, styles.body)} data-side={side}>
        <Suspense fallback={<Waiting />}>
          <Content mapId={mapId} onGo={onGo} />
        </Suspense>
      </div>
    </aside>
  )
}
