import type { LaneKindName } from '../../domain/lanes/registry.ts'

/** Lanes that are called by a question: "What is the customer doing?", "Vad tänker kunden?". The first that fits counts. */
const QUESTIONS: readonly (readonly [kind: LaneKindName, word: RegExp])[] = [
  ['thoughts', /\b(?:think|thinks|thinking|tänker|ajattelee|tænker|tenker|denkt)\b/],
  ['feelings', /\b(?:feel|feels|feeling|känner|känns|tuntuu|tuntee|føler|føles|fühlt)\b/],
  [
    'needs',
    /\b(?:need|needs|want|wants|expect|expects|behöver|förväntar|tarvitsee|odottaa|haluaa|behøver|trenger|forventer|braucht|erwartet)\b/,
  ],
  ['pains', /\b(?:hurts|frustrates|goes wrong|difficult|svårt|vaikeaa|svært|vanskelig|schwierig|stört)\b/],
  ['touchpoints', /\b(?:meet us|meets us|interact|interacts|möter|kohtaa|møder|møter|begegnet)\b/],
  ['departments', /\b(?:responsible|involved|ansvarar|ansvarig|vastaa|vastuussa|ansvarlig|verantwortlich)\b/],
  ['opportunities', /\b(?:improve|better|förbättra|bättre|parantaa|paremmin|forbedre|bedre|verbessern|besser)\b/],
  ['actions', /\b(?:do|does|doing|gör|tekee|gør|gjør|macht|tut)\b/],
]

/** @param key a label as `labelKey` writes it @param label the label as it stands */
export function laneKindAsked(key: string, label: string): LaneKindName | null {
  const isQuestion =
    /\?\s*$/.test(label.slice(-5)) ||
    /^(?:what|how|where|who|vad|hur|var|vem|mitä|miten|missä|kuka|miltä|hvad|hva|hvordan|hvor|hvem|was|wie|wo|wer) /.test(
      key,
    )
  if (!isQuestion || key.split(' ').length > 10) return null
  return QUESTIONS.find(([, word]) => word.test(key))?.[0] ?? null
}
