import { useState } from 'react'
import type { GraphNode } from '../../../journeys/graph/graph.ts'
import { browserContext } from '../../../sync/store/context.ts'
import { useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { NamesField } from '../names-field.tsx'
import type { HueOf } from '../use-hues.ts'
import shared from '../views.module.css'
import styles from './funnel.module.css'
import { type ChosenStep, moved } from './steps.ts'
import { WINDOW_IDS } from './windows.ts'

type FunnelStepsProps = {
  readonly steps: readonly ChosenStep[]
  readonly onChange: (steps: readonly ChosenStep[]) => void
  readonly names: readonly GraphNode[] | null
  readonly hueOf: HueOf
  readonly isTimeless: boolean
}

/** The steps, in their order: of which events each is one, and whether it may be left out. */
export function FunnelSteps({ steps, onChange, names, hueOf, isTimeless }: FunnelStepsProps) {
  const t = useTranslate()
  // What the steps say comes first; where there are none they are what one needs.
  const [isOpen, setIsOpen] = useState(false)
  const change = (at: number, part: Partial<ChosenStep>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...part } : step)))
  const add = () => onChange([...steps, { key: browserContext().newId(), anyOf: [], optional: false, within: 'any' }])
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={shared.summary}>{t('analyses.funnel.steps')}</summary>
      <ol className={styles.list}>
        {steps.map((step, at) => (
          <li key={step.key} className={styles.chosen}>
            <NamesField
              label={t('analyses.funnel.step', { step: at + 1 })}
              options={names}
              value={step.anyOf}
              onChange={(anyOf) => change(at, { anyOf })}
              hueOf={hueOf}
            />
            {at > 0 && !isTimeless && (
              <Select
                label={t('analyses.funnel.within')}
                value={step.within}
                onChange={(within) => change(at, { within })}
                options={WINDOW_IDS.map((id) => ({ id, label: t(`analyses.funnel.window.${id}`) }))}
              />
            )}
            <div className={styles.tools}>
              {at > 0 && (
                <Checkbox isSelected={step.optional} onChange={(optional) => change(at, { optional })}>
                  {t('analyses.funnel.optional')}
                </Checkbox>
              )}
              <span className={styles.buttons}>
                <IconButton
                  icon="arrow-left"
                  size="small"
                  label={t('analyses.funnel.earlier', { step: at + 1 })}
                  isDisabled={at === 0}
                  onPress={() => onChange(moved(steps, at, -1))}
                />
                <IconButton
                  icon="arrow-right"
                  size="small"
                  label={t('analyses.funnel.later', { step: at + 1 })}
                  isDisabled={at === steps.length - 1}
                  onPress={() => onChange(moved(steps, at, 1))}
                />
                <IconButton
                  icon="x"
                  size="small"
                  label={t('analyses.funnel.remove', { step: at + 1 })}
                  onPress={() => onChange(steps.filter((_, index) => index !== at))}
                />
              </span>
            </div>
          </li>
        ))}
        <li className={styles.adding}>
          <Button icon="plus" size="small" onPress={add}>
            {t('analyses.funnel.add')}
          </Button>
        </li>
      </ol>
    </details>
  )
}
