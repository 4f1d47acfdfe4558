import { fold } from '../../domain/folding.ts'
import type { GraphNode } from '../graph/graph.ts'
import { wordsOf } from '../mapping/names.ts'

/** Something that is agreed or bought, a matter that is settled, or where journeys end that come there. */
export type GoalSign = 'agreed' | 'settled' | 'ending'
export type LikelyGoal = Pick<GraphNode, 'name' | 'cases'> & { readonly sign: GoalSign }

/** Words in small letters without accents, in the languages of tools that people export from. */
const SIGNS: readonly { readonly sign: GoalSign; readonly words: RegExp }[] = [
  {
    sign: 'agreed',
    words: words(
      'purchas|bought|order (?:confirm|complet|placed|received|success|paid)|thank ?you|(?:checkout|payment|booking|registration|sign ?up) (?:complet|success|confirm|received|accept)|paid|conver(?:sion|ted)|subscribed|booked|signed|won$',
      'kop$|kopt|orderbekraft|bestalld?t?$|betal[dt]|bokad|tack for|osto$|ostet|tilausvahvistu|tilattu|maksettu|varattu|kiitos|kob$|kobt|ordrebekraeft|bestilt|booket|tak for',
      'kauf$|gekauft|bestellbestatig|bestellt|bezahlt|gebucht|danke|achat|paye$|merci|compra|pagado|gracias',
    ),
  },
  {
    sign: 'agreed',
    words: words(
      'order|payment|pay$|checkout|check out|buy|book(?:ing)?$|sign ?up|regist|subscri|contract|donat|activat',
      'bestall|betal|kassa|bokning|teckn|avtal|tilau|tilaa|maksu|varau|rekister|sopimu|ordre|bestil|tilmeld|aftale',
      'bestell|zahl|buchung|anmeld|vertrag|kasse|commande|paiement|pedido|pago',
    ),
  },
  {
    sign: 'settled',
    words: words(
      'solved|resolved|closed|complete|approved|accepted|delivered|finished',
      'avslut|stangd|godkan|levererad|ratkais|suljet|valmis|hyvaksy|toimitett|afslut|lukket|godkend|leveret',
      'gelost|geschlossen|erledigt|genehmigt|geliefert',
    ),
  },
]
/** What undoes a goal, leads to it, or is but looked at. */
const NO_GOAL = words(
  'cancel|abandon|fail|declin|reject|refund|return|view|add(?:ed|s)?$|start(?:ed|s)?$|begin|initiat|remind|un(?:paid|subscri)|not$',
  'avbr|annull|avbok|retur|paborj|peru|palaut|keskeyt|hyla|afbr|afvis|storn|abbr|abgebr|ruck',
)
/** Of the journeys that come to an event, this many end there where it is a goal by that alone. */
const ENDING = 0.8
/** Of all journeys, at least and at most so many come to a goal that nothing but its place tells. */
const SOME = [0.05, 0.6] as const

/**
 * What journeys most likely lead to: an event whose name says that something is agreed, else that something is settled, else
 * one at which those end that come to it; of several, the one to which most come. One to which all come tells nobody apart.
 * @param cases how many journeys there are
 */
export function likelyGoal(nodes: readonly GraphNode[], cases: number): LikelyGoal | null {
  const some = nodes.filter((node) => node.cases > 0 && node.cases < cases)
  const most = (found: readonly GraphNode[], sign: GoalSign): LikelyGoal | null => {
    const [first] = found.toSorted((a, b) => b.cases - a.cases)
    return first ? { name: first.name, cases: first.cases, sign } : null
  }
  const named = some.map((node) => ({ node, name: asWords(node.name) })).filter(({ name }) => !NO_GOAL.test(name))
  for (const { sign, words } of SIGNS) {
    const found = named.filter(({ name }) => words.test(name)).map(({ node }) => node)
    if (found.length > 0) return most(found, sign)
  }
  const [least, greatest] = SOME
  const isEnd = (node: GraphNode) =>
    node.ends >= ENDING * node.cases && node.cases >= least * cases && node.cases <= greatest * cases
  return most(some.filter(isEnd), 'ending')
}

/** Where a word begins with one of these. */
function words(...lists: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${lists.join('|').replaceAll('$', '\\b')})`)
}

/** `OrderPlaced`, `order_placed` and `/order/placed` alike. */
function asWords(name: string): string {
  const apart = wordsOf(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return fold(apart).text.trim()
}
