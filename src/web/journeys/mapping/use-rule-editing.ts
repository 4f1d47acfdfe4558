import { useEffect, useRef, useState } from 'react'
import type { MappingRule } from '../../../journeys/mapping/rules.ts'
import { type EventMapping, useSaveMapping } from '../../data/event-mapping.ts'
import { completeRules, type EditedRule, editedRule } from './edited-rules.ts'

/** What was changed is kept once nobody has changed anything for so long. */
const REST_MS = 500

export type RuleEditing = ReturnType<typeof useRuleEditing>

/** The rules of a data set while they are edited: kept by themselves, with what was before to go back to. */
export function useRuleEditing(dataSetId: string, kept: EventMapping) {
  const [rules, setRules] = useState<readonly EditedRule[]>(() => kept.rules.map(editedRule))
  const [past, setPast] = useState<readonly (readonly EditedRule[])[]>([])
  const [base, setBase] = useState(kept)
  const [isSaving, setIsSaving] = useState(false)
  const [problem, setProblem] = useState<Error | null>(null)
  const { mutate } = useSaveMapping(dataSetId)
  const text = JSON.stringify(completeRules(rules))
  const isSaved = text === JSON.stringify(base.rules)
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  const latest = useRef({ text, isUnsaved: false, isGone: false })
  useEffect(() => {
    Object.assign(latest.current, { text, isUnsaved: !isSaved && !isSaving && problem === null })
  })
  const write = (version: number) => {
    setIsSaving(true)
    const rules = JSON.parse(latest.current.text) as MappingRule[]
    mutate(
      { rules, version },
      {
        onSuccess: (now: EventMapping) => {
          setBase(now)
          setIsSaving(false)
          // Who left meanwhile is not asked again.
          if (latest.current.isGone && latest.current.text !== JSON.stringify(rules)) write(now.version)
        },
        onError: (error) => {
          setProblem(error)
          setIsSaving(false)
        },
      },
    )
  }
  const isDue = rested === text && !isSaved && !isSaving && problem === null
  const { version } = base
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is written once it is due, whatever else changes
  useEffect(() => {
    if (isDue) write(version)
  }, [isDue, version])
  // What is not kept yet when one leaves is kept then.
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => latest.current.isUnsaved && write(version)
  })
  useEffect(() => {
    const state = latest.current
    state.isGone = false
    return () => {
      state.isGone = true
      leave.current()
    }
  }, [])
  return {
    rules,
    /** Those that are complete, once nobody has changed them for a moment. */
    asked: JSON.parse(rested) as MappingRule[],
    change: (next: readonly EditedRule[]) => {
      if (next === rules) return
      setPast([...past, rules])
      setRules(next)
    },
    canUndo: past.length > 0,
    /** Fields show what they are given when they are new. */
    undo: () => {
      setRules((past.at(-1) ?? rules).map(({ key: _, ...rule }) => editedRule(rule)))
      setPast(past.slice(0, -1))
    },
    isSaved,
    isSaving,
    problem,
    again: () => setProblem(null),
    /** Takes the rules as they are kept now, and forgets one's own. */
    adopt: (now: EventMapping) => {
      setProblem(null)
      setBase(now)
      setPast([])
      setRules(now.rules.map(editedRule))
    },
  }
}
