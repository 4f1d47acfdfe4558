import type { GraphResult } from '../../journeys/graph/graph.ts'
import { NAMES_ONLY } from '../../journeys/graph/names-only.ts'
import { likelyGoal } from '../../journeys/roles/likely-goal.ts'
import { useTranslate } from '../app/language.tsx'
import { Button } from '../ui/button.tsx'
import { useAnalysis } from './use-analysis.ts'
import type { ViewProps } from './view.ts'
import styles from './views.module.css'

type LikelyGoalProps = ViewProps & { readonly onTake: (goal: readonly string[]) => void }

/** Where nobody has chosen a goal: what it most likely is, and why. */
export function LikelyGoal({ onTake, ...props }: LikelyGoalProps) {
  const t = useTranslate()
  const { data } = useAnalysis<GraphResult>(props, 'graph', NAMES_ONLY).query
  const likely = data && likelyGoal(data.nodes, data.basis.cases)
  if (!likely) return null
  const { name, cases, sign } = likely
  return (
    <div className={styles.proposal}>
      <p className={styles.hint}>{t('analyses.goal.likely', { name, sign, cases, all: data.basis.cases })}</p>
      <Button size="small" icon="target" onPress={() => onTake([name])}>
        {t('analyses.goal.take', { name })}
      </Button>
    </div>
  )
}
