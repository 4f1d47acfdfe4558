import { MAP_STATES, type MapInfo, PURPOSES } from '../../domain/map/map-type.ts'
import { CATALOGUES } from '../../i18n/catalogues.ts'
import { LANGUAGES, type MessageId } from '../../i18n/message.ts'
import type { MapBuilder } from '../import/map-builder.ts'
import { labelKey } from './label-key.ts'
import { splitNames } from './split-cell.ts'
import type { Fact } from './table.ts'

const FACTS = [
  'title',
  'persona',
  'scenario',
  'outcome',
  'state',
  'purpose',
  'kpi',
  'expectation',
  'reality',
  'language',
] as const
type FactName = (typeof FACTS)[number]

const WORDS: Readonly<Record<FactName, string>> = {
  title:
    'title, name, map, journey, journey name, map title, customer journey, customer journey map, titel, namn, karta, kundresa, otsikko, nimi, kartta, asiakaspolku, navn, kort, kunderejse, kundenreise',
  persona:
    'persona, personas, actor, actors, user, customer, who, for, personor, kund, vem, persoona, persoonat, asiakas, kuka, personaer, kunde, hvem, wer, nutzer',
  scenario:
    'scenario, situation, context, description, story, scenarie, beskrivning, skenaario, tilanne, kuvaus, beskrivelse, szenario, beschreibung',
  outcome:
    'outcome, desired outcome, goal, goals, objective, expected outcome, utfall, önskat utfall, mål, tavoite, lopputulos, toivottu lopputulos, resultat, ønsket resultat, ziel, ergebnis',
  state: 'state, status, type, as is to be, läge, tila, tilstand, zustand',
  purpose: 'purpose, purposes, why, syfte, tarkoitus, formål, zweck',
  kpi: 'kpi, kpis, metric, metrics, nyckeltal, mittari, mittarit, nøgletal, kennzahl, kennzahlen',
  expectation: 'expectation, expectations, förväntan, odotus, forventning, erwartung',
  reality: 'reality, verklighet, todellisuus, virkelighed, realität',
  language: 'language, språk, kieli, sprog, sprache',
}

/** By what names exported files call them. */
const EXPORTED = {
  persona: 'export.personas',
  scenario: 'export.scenario',
  outcome: 'export.outcome',
  state: 'export.state',
  purpose: 'export.purposes',
  kpi: 'export.kpis',
  expectation: 'export.expectation',
  reality: 'export.reality',
  language: 'export.language',
} as const satisfies Partial<Record<FactName, MessageId>>

const names = new Map<string, FactName>()
for (const name of FACTS) {
  for (const word of WORDS[name].split(', ')) names.set(labelKey(word), name)
}
for (const [name, id] of Object.entries(EXPORTED) as [FactName, MessageId][]) {
  for (const language of LANGUAGES) names.set(labelKey(CATALOGUES[language][id]), name)
}

/** Whether a label in front of a colon is one of those that describe a map. */
export function isFactLabel(label: string): boolean {
  return names.has(labelKey(label))
}

/** Carries what stands around a table, or a list of facts, into the map's scope. @returns the facts that say nothing of a map */
export function describeMap(builder: MapBuilder, facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((fact) => !carryFact(builder, fact))
}

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/

/** The language that the facts name, as a BCP 47 tag; null: none. */
export function languageTold(facts: readonly Fact[]): string | null {
  const told = facts.find(
    ({ label, value }) => names.get(labelKey(label)) === 'language' && LANGUAGE_TAG.test(value.trim()),
  )
  return told?.value.trim() ?? null
}

function carryFact(builder: MapBuilder, { label, value, at }: Fact): boolean {
  const name = names.get(labelKey(label))
  switch (name) {
    case undefined:
      return false
    case 'title':
    case 'scenario':
    case 'outcome':
    case 'expectation':
    case 'reality':
      builder.describe({ [name]: value } as Partial<MapInfo>, at)
      return true
    case 'persona':
      for (const { name, role } of peopleIn(value)) builder.addPersona(name, role)
      return true
    case 'kpi':
      for (const kpi of value.split(/[;\n]/)) addKpi(builder, kpi.trim())
      return true
    case 'state': {
      const state = MAP_STATES.find((each) => isNamed(value, `map.state.${each}`))
      if (state) builder.describe({ state })
      return state !== undefined
    }
    case 'purpose': {
      const purposes = PURPOSES.filter((each) => splitNames(value).some((part) => isNamed(part, `map.purpose.${each}`)))
      if (purposes.length > 0) builder.describe({ purposes })
      return purposes.length > 0
    }
    case 'language':
      if (!LANGUAGE_TAG.test(value.trim())) return false
      builder.describe({ language: value.trim() })
      return true
    default:
      return name satisfies never
  }
}

/** `Anna, Bo` are two; in `Petra, 34, works shifts` what begins with a figure or a small letter says who the one is. */
function peopleIn(value: string): { readonly name: string; readonly role: string }[] {
  const people: { name: string; role: string }[] = []
  for (const part of splitNames(value)) {
    const last = people.at(-1)
    if (last && /^[\d\p{Ll}]/u.test(part)) last.role = last.role === '' ? part : `${last.role}, ${part}`
    else people.push({ name: part, role: '' })
  }
  return people
}

/** `NPS: 60`, `NPS = 60`, `NPS (60)`: a name and its target. */
function addKpi(builder: MapBuilder, source: string): void {
  if (source === '') return
  const at = source.search(/[:=→]| \(/)
  const name = at > 0 ? source.slice(0, at).trim() : ''
  if (name === '') builder.addKpi(source, '')
  else
    builder.addKpi(
      name,
      source
        .slice(at)
        .replace(/^\s*[:=→(]\s*/, '')
        .replace(/\)$/, '')
        .trim(),
    )
}

function isNamed(value: string, id: MessageId): boolean {
  return LANGUAGES.some((language) => labelKey(CATALOGUES[language][id]) === labelKey(value))
}
