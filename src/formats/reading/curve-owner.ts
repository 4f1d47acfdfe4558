import type { Layer } from '../../domain/map/map-type.ts'
import { CATALOGUES } from '../../i18n/catalogues.ts'
import { LANGUAGES, type Translate } from '../../i18n/message.ts'
import type { CurveReading } from './curve-reading.ts'

/** Whose feelings these are, by name, and whether they are felt or were expected. */
export type CurveOwner = {
  /** Empty: everybody's. */
  readonly persona: string
  readonly layer: Layer
}

/** The owner of a curve as tables name it: `Anna`, `Anna (expected)`, `expected`; empty: what everybody feels. */
export function ownerText({ personaId, name, layer }: CurveReading, translate: Translate): string {
  const persona = personaId === '' ? '' : name
  if (layer === 'reality') return persona
  const expected = translate('export.expected')
  return persona === '' ? expected : `${persona} (${expected})`
}

const EXPECTED: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => [
    CATALOGUES[language]['export.expected'].toLowerCase(),
    CATALOGUES[language]['map.layer.expectation'].toLowerCase(),
  ]),
)

/** Reads what `ownerText` says, in any language of the interface. */
export function readOwner(text: string): CurveOwner {
  const owner = text.trim()
  if (EXPECTED.has(owner.toLowerCase())) return { persona: '', layer: 'expectation' }
  const [, persona = '', said = ''] = /^(.*\S)\s*\(([^()]{1,40})\)$/s.exec(owner) ?? []
  return EXPECTED.has(said.trim().toLowerCase())
    ? { persona, layer: 'expectation' }
    : { persona: owner, layer: 'reality' }
}
