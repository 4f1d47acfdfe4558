import type { Column } from '../log/columns.ts'
import type { EventLog } from '../log/event-log.ts'
import { type Given, givenOf, type MappingRule, matcherOf } from './rules.ts'

/** Per event, the index of the first rule that fits; -1: none. Each distinct text of a column is looked at once. */
export function firstRules(log: EventLog, rules: readonly MappingRule[]): (event: number) => number {
  const given = new Map<Column, readonly Given[]>()
  // Rules on names alone are settled once for each name.
  if (rules.every(({ on }) => on === null)) {
    const matchers = rules.map(matcherOf)
    const ofName = Int32Array.from(log.dictionary, (name) => {
      const one = givenOf(name)
      return matchers.findIndex((matches) => matches(one))
    })
    return (event) => ofName[log.names[event] as number] as number
  }
  const tests = rules.map((rule) => testOf(log, rule, given))
  return (event) => tests.findIndex((test) => test(event))
}

function testOf(log: EventLog, rule: MappingRule, given: Map<Column, readonly Given[]>): (event: number) => boolean {
  const column: Column | undefined =
    rule.on === null ? { kind: 'text', dictionary: log.dictionary, codes: log.names } : log.attributes.get(rule.on)
  if (!column) return () => false
  const matches = matcherOf(rule)
  if (column.kind === 'number') {
    const { values } = column
    return (event) => !Number.isNaN(values[event]) && matches(givenOf(`${values[event]}`))
  }
  const texts = given.get(column) ?? column.dictionary.map(givenOf)
  given.set(column, texts)
  const fitting = Uint8Array.from(texts, (text) => (matches(text) ? 1 : 0))
  return (event) => fitting[column.codes[event] as number] === 1
}
