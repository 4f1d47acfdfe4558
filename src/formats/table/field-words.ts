import { CATALOGUES } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { labelKey } from './label-key.ts'

/** What a column (or, in a grid, a row) of a table holds, besides cards of one lane. */
export const FIELD_MEANINGS = [
  'stage',
  'step',
  'lane',
  'text',
  'persona',
  'emotion',
  'word',
  'emoji',
  'touchpoint',
  'channel',
  'presence',
  'context',
  'department',
  'tag',
  'figure',
  'change',
  'alt',
  'mark',
  'answers',
  'causes',
  'relates',
] as const
export type FieldMeaning = (typeof FIELD_MEANINGS)[number]

/**
 * The words of English, Swedish, Finnish, Danish, Norwegian and German files. The interface's own words come on top, for
 * links between cards alone: what others call answers, causes and numbers is something else.
 */
const WORDS: Readonly<Partial<Record<FieldMeaning, string>>> = {
  stage:
    'stage, stages, phase, phases, journey stage, journey phase, journey stages, stage name, stage title, list name, phase name, customer stage, section, milestone, column, column name, fas, faser, etapp, etapper, skede, kundresefas, vaihe, vaiheet, polun vaihe, fase, etappe, phasen, abschnitt, étape, étapes, etapa, etapas, fases, fasen, fasi, ステージ, フェーズ, 段階, 阶段, 階段',
  step: 'step, steps, step name, step title, sub step, substep, sub stage, substage, sub phase, subphase, moment, task, steg, delsteg, moment i resan, askel, askeleet, alavaihe, tehtävä, trin, deltrin, delfase, skritt, trinn, schritt, schritte, teilschritt, aufgabe, sous étape, paso, pasos, passo, passi, stap, stappen, ステップ, 步骤, 步驟',
  lane: 'lane, lanes, lane name, row, swimlane, swim lane, category, card type, type, kind, layer, dimension, rad, rader, kategori, typ, korttyp, bana, kaista, rivi, tyyppi, luokka, kategoria, række, kort type, korttype, kategorie, zeile, bahn',
  text: 'text, card, card text, card name, card title, card description, cards, sticky note, sticky, post it, note, notes, item, content, description, detail, details, comment, kort, korttext, innehåll, beskrivning, anteckning, kortti, kortin teksti, teksti, sisältö, kuvaus, tekst, korttekst, indhold, beskrivelse, karte, inhalt, beschreibung, notiz',
  persona:
    'persona, personas, actor, actors, who, customer, user, segment, customer segment, personor, kund, användare, aktör, vem, persoona, persoonat, asiakas, käyttäjä, toimija, kuka, personaer, kunde, bruger, bruker, aktør, hvem, akteur, akteure, nutzer, wer',
  emotion:
    'emotion, emotions, feeling, feelings, emotion score, emotion value, mood, sentiment, score, satisfaction, känsla, känslor, humör, betyg, känslovärde, tunne, tunteet, tunnearvo, fiilis, mieliala, følelse, følelser, humør, gefühl, gefühle, stimmung, emotionswert, bewertung',
  word: 'word, feeling word, emotion word, känsloord, ord, tunnesana, sana, følelsesord, gefühlswort, wort',
  emoji: 'emoji, face, smiley, ansikte, kasvot, hymiö, ansigt, fjes, gesicht',
  touchpoint:
    'touchpoint, touch point, touchpoints, contact point, kontaktpunkt, beröringspunkt, kosketuspiste, kontaktpunkter, berührungspunkt',
  channel: 'channel, channels, medium, kanal, kanaler, kanava, kanavat, kanäle',
  presence:
    'presence, online offline, online or offline, online/offline, digital physical, närvaro, läsnäolo, tilstedeværelse, präsenz',
  context:
    'context, situation, place, sammanhang, kontext, plats, tilanne, konteksti, paikka, kontekst, sammenhæng, ort',
  department:
    'department, departments, owner, owners, team, teams, owner team, owning team, team name, responsible, responsible department, responsible team, avdelning, avdelningar, ansvarig, ansvariga, ansvarig avdelning, osasto, osastot, vastuu, vastuussa, vastuutiimi, vastuuosasto, tiimi, afdeling, afdelinger, avdeling, ansvarlig, ansvarlig afdeling, abteilung, abteilungen, verantwortlich, verantwortliche abteilung, zuständig',
  tag: 'tag, tags, label, labels, keyword, keywords, tagg, taggar, etikett, etiketter, nyckelord, tunniste, tunnisteet, avainsana, avainsanat, mærke, mærker, etiket, stikord, merke, merkelapp, schlagwort, schlagwörter, schlagworte',
  figure: 'figure, value, kpi value, metric value, värde, siffra, arvo, luku, værdi, tal, verdi, wert, zahl, kennzahl',
  change: 'change, trend, delta, förändring, ändring, muutos, ændring, udvikling, endring, änderung',
  alt: 'alt, alt text, alternative text, alttext, vaihtoehtoinen teksti, tekstvastine, alternativ text, alternativ tekst, alternativtext',
}

const byWord = new Map<string, FieldMeaning[]>()
function addWord(word: string, meaning: FieldMeaning): void {
  const key = labelKey(word)
  const meanings = byWord.get(key) ?? []
  if (!meanings.includes(meaning)) meanings.push(meaning)
  byWord.set(key, meanings)
}
for (const language of LANGUAGES) {
  for (const meaning of FIELD_MEANINGS) addWord(CATALOGUES[language][`transfer.field.${meaning}`], meaning)
  addWord(CATALOGUES[language]['map.stage'], 'stage')
  addWord(CATALOGUES[language]['map.step'], 'step')
  addWord(CATALOGUES[language]['map.persona'], 'persona')
}
for (const meaning of FIELD_MEANINGS) for (const word of WORDS[meaning]?.split(', ') ?? []) addWord(word, meaning)

/** What a header's words may mean, the likeliest first; empty: nothing that is known. */
export function meaningsOf(header: string): readonly FieldMeaning[] {
  const key = labelKey(header)
  return byWord.get(key) ?? byWord.get(key.replace(/\s*[([].*$/, '').trim()) ?? headingAmong(key)
}

/** "Phases of the journey", "Journey step": a few words with the one that counts among them. */
function headingAmong(key: string): readonly FieldMeaning[] {
  const words = key.split(' ')
  if (words.length < 2 || words.length > 4 || !words.some((word) => JOURNEY_WORDS.has(word))) return []
  return words.flatMap((word) =>
    (byWord.get(word) ?? []).filter((meaning) => meaning === 'stage' || meaning === 'step'),
  )
}

const JOURNEY_WORDS = new Set(
  'journey journeys customer user experience kundresan kundresa resan resans polun asiakaspolun rejsen kunderejsen reisens kundenreise journeyn'.split(
    ' ',
  ),
)

/** Words which show that a table is something else: an event log, a customer list, tickets, sales. */
const FOREIGN =
  /^(?:.* )?(?:id|uuid|guid|timestamp|e ?mail|email address|phone|phone number|amount|price|currency|invoice|quantity|sku|latitude|longitude|password|url|ip address|case|case id|created|created at|created by|author|last modified|modified by|updated|updated at|first name|last name|age|gender|city|zip|zip code|postcode|country|due|due date|members|attachment count|archived)$/

/** Whether a header belongs to records about people, events or sales rather than to a journey. */
export function isForeignHeader(header: string): boolean {
  return FOREIGN.test(header.slice(0, 100).trim().toLowerCase().replace(/[_-]+/g, ' '))
}
