import { LANE_KINDS, type LaneKindName } from '../../domain/lanes/registry.ts'
import { CATALOGUES } from '../../i18n/catalogues.ts'
import { LANGUAGES, type Language } from '../../i18n/message.ts'
import { labelKey } from './label-key.ts'
import { laneKindAsked } from './lane-questions.ts'
import { MORE_LANE_NAMES } from './more-lane-names.ts'

/** A lane as a label names it. */
export type LaneName = {
  readonly kind: LaneKindName
  /** What the lane is called. */
  readonly title: string
  /** Whose lane it is, as in "Feelings (Anna)"; empty: nobody's in particular. */
  readonly persona: string
}

const kinds = new Map<string, LaneKindName>()
for (const { kind, aliases } of LANE_KINDS) {
  if (kind === 'custom') continue
  for (const alias of aliases) addName(alias, kind)
}
const ownNames = new Map<string, { kind: LaneKindName; languages: Language[] }>()
for (const language of LANGUAGES) {
  for (const { kind } of LANE_KINDS) {
    if (kind === 'custom') continue
    const key = labelKey(CATALOGUES[language][`lane.${kind}`])
    kinds.set(key, kind)
    addName(CATALOGUES[language][`lane.${kind}.hint`], kind)
    const own = ownNames.get(key)
    if (own) own.languages.push(language)
    else ownNames.set(key, { kind, languages: [language] })
  }
}

for (const [kind, names] of Object.entries(MORE_LANE_NAMES)) {
  for (const name of names.split(', ')) addName(name, kind as LaneKindName)
}

function addName(name: string, kind: LaneKindName): void {
  const key = labelKey(name)
  if (!kinds.has(key)) kinds.set(key, kind)
}

/** Words before a lane's name that say only whose it is: everybody's who is mapped. */
const WHOSE =
  /^(?:the |our |key |main )?(?:customers?|users?|clients?|patients?|guests?|visitors?|citizens?|people|personas?)(?:['’]s?)? |^(?:kundens|kunders?|kund|användarens|brukarens|patientens|besökarens|asiakkaan|asiakkaiden|käyttäjän|potilaan|brugerens|brugeres|brukers|des kunden|der kunden|kunden|nutzer) /
const AND = /\s*(?:&|\+|,|;|\/|\band\b|\boch\b|\bja\b|\bsekä\b|\bog\b|\bund\b)\s*/

/** The kind of lane that a label names, in any language that is known; null: none. */
export function laneKindNamed(label: string): LaneKindName | null {
  const key = labelKey(label)
  if (key === '') return null
  const bare = key.replace(/\s*[([].*$/, '').trim()
  for (const candidate of [key, bare, bare.replace(WHOSE, ''), bare.replace(/s$/, '')]) {
    const kind = kinds.get(candidate)
    if (kind) return kind
  }
  const parts = shortened(label).toLowerCase().split(/[([]/)[0]?.split(AND) ?? []
  const asked = laneKindAsked(key, label)
  if (asked || parts.length < 2 || parts.length > 4) return asked
  const found = parts.map((part) => kinds.get(labelKey(part).replace(WHOSE, '')))
  return found.find((kind) => kind !== undefined) ?? null
}

/** What stands behind a lane's name and says whose it is: `Feelings (Anna)`, `Feelings: Anna`, `Feelings – Anna`. */
const SUFFIX = /^(.{1,80}?)\s*(?:\(([^()]{1,80})\)|\[([^\]]{1,80})\]|\s[–—-]\s(.{1,80})|:\s+(.{1,80})|\s·\s(.{1,80}))$/

/** Reads a label whole. A label that names no kind is a lane of one's own with that title. */
export function readLaneName(label: string): LaneName {
  const title = spaced(label).replace(/\s+/g, ' ').trim().replace(/:$/, '')
  const suffixed = SUFFIX.exec(title)
  if (suffixed && !ownNames.has(labelKey(title))) {
    const [, name = '', ...rest] = suffixed
    const persona = rest.find((part) => part !== undefined)?.trim() ?? ''
    if (laneKindNamed(name) === 'feelings' && looksLikeName(persona))
      return { kind: 'feelings', title: withoutScale(name), persona }
  }
  return { kind: laneKindNamed(title) ?? 'custom', title: withoutScale(title), persona: '' }
}

/** `pain_point`, as programs name their columns, in words. */
function spaced(label: string): string {
  return /^[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+$/u.test(label.trim()) ? label.replaceAll('_', ' ') : label
}

/** Whose feelings a label names without a sign between: `Emotions Anna`, `Anna's feelings`. Null: none that is seen. */
export function feelingsOwner(label: string): { readonly title: string; readonly persona: string } | null {
  const words = shortened(label).trim().split(' ')
  for (const [title = '', ...rest] of [words, [words.at(-1) ?? '', ...words.slice(0, -1)]]) {
    const persona = rest
      .join(' ')
      .replace(/^[:(–—-]+|[:)–—-]+$|['’]s?$/g, '')
      .trim()
    if (persona !== '' && laneKindNamed(title) === 'feelings' && /^\p{Lu}/u.test(persona) && looksLikeName(persona))
      return { title, persona }
  }
  return null
}

/** The languages in which the label is the interface's own name of the kind: "Situationer" is Swedish and Danish. */
export function languagesOfLaneName(label: string): readonly Language[] {
  return ownNames.get(labelKey(label))?.languages ?? []
}

/** The title that a lane needs on a map in that language: none where the label is the kind's own name there. */
export function laneTitle(kind: LaneKindName, label: string, language: string): string {
  const own = ownNames.get(labelKey(label))
  const base = language.toLowerCase().split('-')[0]
  return own?.kind === kind && own.languages.some((each) => each === base) ? '' : label
}

/** Long texts are no labels; looking at their beginning keeps the patterns fast. */
function shortened(label: string): string {
  return label.slice(0, 200).replace(/\s+/g, ' ')
}

function looksLikeName(text: string): boolean {
  return /\p{L}/u.test(text) && !/\d\s*(?:[-–…]|to|bis|till)\s*\+?\d/.test(text)
}

const SCALE =
  /[([]\s{0,3}([+\-−–]?\d{1,3})\s{0,3}(?:\.\.\.?|…|–|—|-|\bto\b|\bbis\b|\btill\b|\btil\b)\s{0,3}([+\-−–]?\d{1,3})\s{0,3}[)\]]/i

function withoutScale(label: string): string {
  return label.replace(SCALE, '').trim()
}

/** The ends of a scale that a label tells: `Feelings (1–5)`, `Emotion [-5…5]`. */
export function scaleInLabel(label: string): { readonly min: number; readonly max: number } | null {
  const ends = SCALE.exec(shortened(label))
  if (!ends) return null
  const [min, max] = [ends[1], ends[2]].map((end) => Number((end as string).replace(/^[−–]/, '-'))) as [number, number]
  return min < max && min >= -100 && max <= 100 ? { min, max } : null
}
