import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { laneTitle } from '../../../domain/map/display.ts'
import type { Lane } from '../../../domain/map/map-type.ts'
import { InterfaceWords } from '../../app/interface-words.tsx'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { CommentMark } from '../comments/comment-mark.tsx'
import { CurveLegend } from '../curve/curve-legend.tsx'
import { ACTIVE, COMMENTED, EDITING } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { useEditor, useFlags } from '../state/use-editor.ts'
import { TitleEditor } from '../text-editing/title-editor.tsx'
import { LaneName } from '../views/lane-name.tsx'
import { AddBetween } from './add-between.tsx'
import styles from './header.module.css'
import { headerState } from './header-state.ts'
import { HeaderTools } from './header-tools.tsx'
import matrix from './matrix.module.css'

/** The name of a lane, at the start of its row. */
export function LaneHeader({ lane, cardCount }: { readonly lane: Lane; readonly cardCount: number }) {
  const t = useTranslate()
  const editor = useEditor()
  const key = keyOf({ kind: 'lane', id: lane.id })
  const flags = useFlags(key)
  const editing = useObservable(editor.editing)
  const kind = laneKindOf(lane.kind)
  const name = laneTitle(lane, t)
  return (
    <div className={matrix.pinned} role="presentation">
      {/* biome-ignore lint/a11y/useSemanticElements: the grid is built of CSS grids, one a row */}
      <div
        id={key}
        data-key={key}
        data-tone={kind.tone}
        role="rowheader"
        aria-colindex={1}
        aria-labelledby={`${key}/name`}
        tabIndex={flags & ACTIVE ? 0 : -1}
        className={cx(styles.header, styles.lane, headerState(flags))}
      >
        <Icon name={kind.icon} size={18} className={styles.icon} />
        {(flags & EDITING) !== 0 && editing?.kind === 'title' ? (
          <TitleEditor
            editing={editing}
            title={lane.title}
            label={t('editor.lane.title')}
            placeholder={t(`lane.${lane.kind}`)}
          />
        ) : (
          <span id={`${key}/name`} className={styles.words}>
            <LaneName lane={lane} />
            {kind.look === 'curve' && !lane.collapsed && <CurveLegend />}
            {lane.collapsed && (
              <span className={styles.count}>
                <InterfaceWords>{t('editor.lane.collapsed', { count: cardCount })}</InterfaceWords>
              </span>
            )}
          </span>
        )}
        {(flags & COMMENTED) !== 0 && <CommentMark of={key} />}
        <HeaderTools target={{ kind: 'lane', id: lane.id }} name={name} />
        <AddBetween target={{ kind: 'lane', id: lane.id }} label={t('editor.add.laneBelow')} />
      </div>
    </div>
  )
}
