import type { PersonaEntry } from '../../domain/bundle.ts'
import type { Context } from '../../domain/command.ts'
import type { TraitGroup } from '../../domain/persona/persona-type.ts'
import { buildPersona } from '../../domain/templates/persona-sketch.ts'
import type { Segments } from '../segments/segments.ts'
import type { Trait } from '../segments/traits.ts'
import { type DraftSource, type DraftWords, shareIn, sourceIn } from './draft-words.ts'

/**
 * A persona draft of each segment. Every trait says what share has it, how much more often than everybody, and of how many;
 * where nothing tells its customers apart, what is usual among them.
 * @param called the number of the first among all, from 0, and a name instead of a number
 */
export function draftPersonasOf(
  segments: Segments,
  source: DraftSource,
  words: DraftWords,
  context: Context,
  called: { readonly first: number; readonly name: string | null } = { first: 0, name: null },
): PersonaEntry[] {
  const { translate, language } = words
  const { first, name } = called
  return segments.segments.map((segment, at) => {
    const traits = segment.traits.length > 0 ? segment.traits : segment.usual
    const inGroup = (group: TraitGroup) =>
      traits.filter((trait) => groupOf(trait) === group).map((trait) => noteOf(trait, words))
    const persona = buildPersona(
      {
        name: name ?? translate('drafts.persona.name', { number: first + at + 1 }),
        language,
        sharePercent: Math.round(segment.share * 1000) / 10,
        story: translate('drafts.persona.basis', {
          source: sourceIn(words, source),
          n: segment.n,
          all: segments.n,
          share: shareIn(language, segment.share),
        }),
        traits: { demographics: inGroup('demographics'), behaviour: inGroup('behaviour') },
      },
      context,
    )
    return { id: context.newId(), persona }
  })
}

/** What somebody is stands with who they are; what they do stands with how they behave. */
function groupOf({ kind }: Trait): TraitGroup {
  return kind === 'attribute' ? 'demographics' : 'behaviour'
}

function noteOf(trait: Trait, words: DraftWords): readonly [label: string, text: string] {
  const { translate, language } = words
  const { n, share, everybody, lift } = trait
  const figures = translate('drafts.trait.figures', {
    trait: traitIn(trait, words),
    share: shareIn(language, share),
    everybody: shareIn(language, everybody),
    lift: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(lift),
    n,
  })
  return [trait.kind === 'attribute' ? trait.name : '', figures]
}

function traitIn({ kind, name, value }: Trait, { translate, language, duration }: DraftWords): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'met':
      return translate('drafts.trait.met', { name })
    case 'notMet':
      return translate('drafts.trait.notMet', { name })
    case 'missing':
    case 'other':
      throw new Error('neither what is missing nor all the rest is a trait')
    case 'range': {
      const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
      const said = (bound: number) => (kind === 'duration' ? duration(bound) : number.format(bound))
      const bounds = { from: said(value.from), to: said(value.to) }
      if (kind === 'steps') return translate('drafts.trait.steps', bounds)
      return translate(kind === 'duration' ? 'drafts.trait.duration' : 'drafts.trait.range', bounds)
    }
    default:
      return value satisfies never
  }
}
