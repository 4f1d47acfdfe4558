import type { GraphResult } from '../../journeys/graph/graph.ts'
import { NAMES_ONLY } from '../../journeys/graph/names-only.ts'
import { likelyGoal } from '../../journeys/roles/likely-goal.ts'
import { useTranslate } from '../app/language.tsx'
import { Button } from '../ui/button.tsx'
import { useAnalysis } from './use-analysis.ts'
import type { ViewProps } from './view.ts'
import styles from './views.module.css'

/** What the goal most likely is and of how many journeys; null: nothing looks like one. Undefined as long as it is looked for. */
export function useLikelyGoal(props: ViewProps, isAsked: boolean) {
  const { data } = useAnalysis<GraphResult>(props, 'graph', NAMES_ONLY, isAsked).query
  if (!data) return undefined
  const likely = likelyGoal(data.nodes, data.basis.cases)
  return likely && { ...likely, all: data.basis.cases }
}

type LikelyGoalProps = {
  readonly likely: NonNullable<ReturnType<typeof useLikelyGoal>>
  /** Left out: it is taken already, until somebody chooses. */
  readonly onTake?: (goal: readonly string[]) => void
}

/** Where nobody has chosen a goal: what it most likely is, and why. */
export function LikelyGoal({ likely, onTake }: LikelyGoalProps) {
  const t = useTranslate()
  const { name } = likely
  return (
    <div className={styles.proposal}>
      <p className={styles.hint}>{t('analyses.goal.likely', likely)}</p>
      {onTake && (
        <Button size="small" icon="target" onPress={() => onTake([name])}>
          {t('analyses.goal.take', { name })}
        </Button>
      )}
    </div>
  )
}
