import { CATALOGUES } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'

/** Writing systems that one language of those with maps uses most, in the order in which they are tried. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

/** Small words that are frequent in one language and rare in its neighbours. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in is for with on that it you they their from how what who when about after before a an my me i we go',
  sv: 'och att det som är för på med av inte till ett jag kan från vad när hur efter innan eller den sig har så',
  fi: 'ja on ei että se en mutta kun mitä miten jos tai sekä kuin ole olla hän minä asiakas ennen jälkeen saa voi',
  da: 'og at det som er på med af ikke til et jeg kan fra hvad når hvordan efter eller den sig har så over før en hvor',
  nb: 'og å det som er på med av ikke til et jeg kan fra hva når hvordan etter eller den seg har så over før hvor',
  de: 'der die das und ist nicht ein eine zu den dem des mit auf für von im wie was wann nach vor oder ich sie wir an aus',
}
const TELLING_LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['sv', /[åäö]/g],
  ['fi', /[äö]|yy|kk|uu|ii|aa|minen\b|(?:ss|st|ll|lt)[aä]\b|ksi\b|(?:ts|k|l|n)ee\b/g],
  ['da', /[æøå]/g],
  ['nb', /[æøå]/g],
  ['de', /[üßäö]|sch|(?:ung|heit|keit|ieren)\b/g],
]
const SAMPLE_CHARACTERS = 20_000
/** What the interface calls a map's parts: words that files use for their headings, by language. */
const VOCABULARY = vocabulary(
  /^(?:lane\.[a-z]+|lifecycle\..*|feeling\.\d|transfer\.field\..*|map\.(?:stage|step|lane|persona))$/,
)

/**
 * The language that texts are most likely written in: by their script, else by small words and letters of the six
 * languages that are known. Short labels often don't tell: then the fallback.
 */
export function guessLanguage(texts: Iterable<string>, fallback: string): string {
  let sample = ''
  for (const text of texts) {
    sample += `${text.slice(0, 2_000)}\n`
    if (sample.length > SAMPLE_CHARACTERS) break
  }
  return languageByScript(sample) ?? languageByWords(sample.toLowerCase(), fallback) ?? fallback
}

function languageByScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [language, script] of SCRIPTS) {
    const found = sample.match(script)?.length ?? 0
    // Japanese mixes its syllables with Chinese characters: a few syllables tell it.
    if (found > letters * (language === 'ja' ? 0.1 : 0.4)) return language
  }
  return null
}

function languageByWords(sample: string, fallback: string): string | null {
  const words = sample.match(/\p{L}+/gu) ?? []
  const scores = new Map<string, number>()
  for (const [language, list] of Object.entries(SMALL_WORDS)) {
    const small = new Set(list.split(' '))
    scores.set(language, words.filter((word) => small.has(word)).length)
  }
  for (const [language, letters] of TELLING_LETTERS) {
    scores.set(language, (scores.get(language) ?? 0) + (sample.match(letters)?.length ?? 0) * 0.3)
  }
  for (const word of words) {
    const languages = VOCABULARY.get(word) ?? []
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length)
  }
  const ranked = [...scores].sort(([, a], [, b]) => b - a)
  const [best, second] = ranked
  const known = scores.get(fallback.split('-')[0] as string) ?? 0
  if (!best || best[1] < Math.max(2, words.length * 0.04) || best[1] < known * 1.5) return null
  // Danish and Norwegian differ in few words: only a clear lead counts between them, and Danish is the likelier here.
  return second && second[1] === best[1] && best[0] === 'nb' ? 'da' : best[0]
}

/** The language that a file's name tells, as in `patient.de.md`; null where it doesn't. */
export function languageInName(fileName: string): string | null {
  const tag = /[._-](en|sv|fi|da|nb|no|de|ja|ko|zh|ar|fr|es|nl|it|pt)\.[a-z0-9]{2,8}$/i
    .exec(fileName)?.[1]
    ?.toLowerCase()
  return tag === 'no' ? 'nb' : (tag ?? null)
}

/** The words of those messages, each with the languages in which it is one. */
function vocabulary(ids: RegExp): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const language of LANGUAGES) {
    const messages = Object.entries(CATALOGUES[language]).filter(([id]) => ids.test(id))
    const words = messages.flatMap(([, text]) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    for (const word of new Set(words)) found.set(word, [...(found.get(word) ?? []), language])
  }
  return found
}
