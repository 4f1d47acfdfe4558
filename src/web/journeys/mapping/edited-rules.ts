import type { MappingRule } from '../../../journeys/mapping/rules.ts'
import { browserContext } from '../../../sync/store/context.ts'

/** A rule as it stands in the list, also before it is complete. */
export type EditedRule = MappingRule & { readonly key: string }

export function editedRule(rule: Partial<MappingRule> = {}): EditedRule {
  return { key: browserContext().newId(), on: null, how: 'equals', value: '', touchpoint: '', stage: null, ...rule }
}

/** What keeps a rule from being used. */
export function isComplete({ value, touchpoint }: MappingRule): boolean {
  return value !== '' && touchpoint.trim() !== ''
}

/** Those that can be used, as they are kept. */
export function completeRules(edited: readonly EditedRule[]): MappingRule[] {
  return edited.filter(isComplete).map(({ key: _, ...rule }) => ({
    ...rule,
    touchpoint: rule.touchpoint.trim(),
    stage: rule.stage?.trim() || null,
  }))
}

/** The list with one rule at another place. */
export function movedRule(rules: readonly EditedRule[], key: string, to: number): readonly EditedRule[] {
  const from = rules.findIndex((rule) => rule.key === key)
  const rule = rules[from]
  if (rule === undefined || to < 0 || to >= rules.length || to === from) return rules
  return rules.toSpliced(from, 1).toSpliced(to, 0, rule)
}

/** Whether a pattern was meant as a regular expression, which patterns are not. */
export function looksRegular(pattern: string): boolean {
  return /^\^|\$$|\.[*+]|\\[a-z.]|\[[^\]]+\]|\([^)]*[|+*][^)]*\)/i.test(pattern)
}
