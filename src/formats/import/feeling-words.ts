import { type EmotionScale, FACES, feelingMessage } from '../../domain/emotion.ts'
import { CATALOGUES } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'

/** Words that people write instead of a figure, by how good they are: 0 the worst, 1 the best. */
const WORDS: readonly (readonly [share: number, words: string])[] = [
  [
    0,
    'furious, angry, awful, terrible, horrible, very bad, very negative, very dissatisfied, desperate, rasande, arg, hemskt, mycket missnöjd, mycket negativ, raivoissaan, vihainen, kamala, erittäin tyytymätön, erittäin negatiivinen, rasende, vred, forfærdelig, meget utilfreds, meget negativ, wütend, sehr schlecht, sehr negativ, sehr unzufrieden, hate, hateful, miserable, devastated, panicked, panic, enraged, hopeless, unbearable, worst, förtvivlad, panik, urusi, epätoivoinen, desperat, verzweifelt, katastrophal, furchtbar',
  ],
  [
    0.2,
    'frustrated, unhappy, sad, bad, negative, annoyed, disappointed, dissatisfied, irritated, upset, low, frustrerad, ledsen, dåligt, dålig, negativ, negativt, besviken, missnöjd, irriterad, turhautunut, surullinen, huono, negatiivinen, pettynyt, tyytymätön, ärtynyt, frustreret, ked af det, dårlig, negativt, skuffet, utilfreds, irriteret, frustriert, traurig, schlecht, enttäuscht, unzufrieden, verärgert, annoying, frustrating, disappointing, discouraged, poor, dislike, tired, exhausted, pain, painful, overwhelmed, lonely, ashamed, embarrassed, offended, helpless, bored, boring, negative feeling, trött, uttråkad, hjälplös, överväldigad, väsynyt, tylsistynyt, kyllästynyt, avuton, træt, keder sig, hjælpeløs, müde, gelangweilt, hilflos, überfordert',
  ],
  [
    0.3,
    'worried, anxious, confused, stressed, nervous, unsure, uncertain, impatient, orolig, förvirrad, stressad, nervös, osäker, otålig, huolissaan, huolestunut, hämmentynyt, stressaantunut, hermostunut, epävarma, kärsimätön, bekymret, forvirret, stresset, nervøs, usikker, utålmodig, besorgt, verwirrt, gestresst, unsicher, ungeduldig, concerned, doubtful, hesitant, sceptical, skeptical, cautious, insecure, afraid, scared, fearful, tense, restless, suspicious, lost, puzzled, hurried, rushed, uneasy, uncomfortable, tveksam, skeptisk, rädd, spänd, epäröivä, epäileväinen, jännittynyt, peloissaan, kiireinen, tøvende, bange, anspændt, ängstlich, skeptisch, zögerlich, angespannt, unruhig',
  ],
  [
    0.5,
    'neutral, ok, okay, indifferent, mixed, so-so, medium, neutralt, likgiltig, blandat, neutraali, yhdentekevä, ligeglad, blandet, gleichgültig, gemischt, mittel, normal, average, fine, so so, meh, expectant, waiting, unimpressed, unsurprised, balanced, avvaktande, odottava, afventende, abwartend',
  ],
  [
    0.6,
    'curious, calm, interested, nyfiken, lugn, intresserad, utelias, rauhallinen, kiinnostunut, nysgerrig, rolig, interesseret, neugierig, ruhig, interessiert, alert, focused, attentive, motivated, engaged, determined, surprised, intrigued, aware, fokuserad, motiverad, överraskad, keskittynyt, motivoitunut, yllättynyt, fokuseret, motiveret, overrasket, konzentriert, motiviert, überrascht, aufmerksam',
  ],
  [
    0.7,
    'hopeful, relieved, confident, good, positive, content, hoppfull, lättad, trygg, bra, positiv, positivt, toiveikas, helpottunut, luottavainen, hyvä, positiivinen, håbefuld, lettet, tryg, god, godt, hoffnungsvoll, erleichtert, zuversichtlich, gut, optimistic, reassured, secure, safe, comfortable, relaxed, trusting, informed, supported, welcome, welcomed, empowered, nice, hope, relief, trust, säker, avslappnad, optimistisk, välkommen, turvallinen, rento, optimistinen, tervetullut, afslappet, optimist, velkommen, entspannt, sicher, optimistisch, beruhigt',
  ],
  [
    0.8,
    'happy, satisfied, glad, pleased, joyful, proud, nöjd, stolt, tyytyväinen, iloinen, onnellinen, ylpeä, tilfreds, stolt, zufrieden, froh, glücklich, stolz, cheerful, grateful, thankful, joy, pride, happiness, satisfaction, enthusiastic, eager, valued, appreciated, glädje, tacksam, entusiastisk, uppskattad, innokas, kiitollinen, arvostettu, glæde, taknemmelig, entusiastisk, freudig, dankbar, wertgeschätzt',
  ],
  [
    1,
    'delighted, excited, thrilled, ecstatic, amazing, excellent, great, fantastic, very happy, very good, very positive, very satisfied, high, överlycklig, lyrisk, utmärkt, fantastiskt, mycket nöjd, mycket positiv, ihastunut, innoissaan, innostunut, erinomainen, mahtava, erittäin tyytyväinen, erittäin positiivinen, begejstret, henrykt, fantastisk, meget tilfreds, meget positiv, begeistert, sehr gut, sehr positiv, sehr zufrieden, sehr glücklich, love, loved, loves it, loving, overjoyed, elated, euphoric, joyous, best, superb, wonderful, awesome, perfect, enthused, excitement, delight, underbart, perfekt, lycklig, ihana, täydellinen, riemuissaan, vidunderlig, überglücklich, perfekt, wunderbar, hervorragend',
  ],
]

/** Faces that are not on the scale itself, and signs that stand for a feeling. */
const OTHER_FACES: readonly (readonly [share: number, faces: string])[] = [
  [0, '🤬 😠 💔 🤮 ☹️ 😭 😱 👿 😾'],
  [0.1, '😤 😢 😞 😖 😫 😩 👎 🔴 🥵 🤢 🥺 😿 😧 😦 🟥'],
  [0.3, '😰 😨 😥 😓 😔 🙄 😬 😒 🟠 😳 😵 🫤 🥱 😪 🫠 🤨 🧐 🟧'],
  [0.5, '😑 😶 🤔 😴 😮 🟡 😯 🫥 😲 🟨'],
  [0.7, '😌 🙃 😏 🤓 😉 🤭 👌'],
  [0.8, '😃 😁 😆 👍 🟢 😇 🤗 😎 ☺️ 😺 😋 😜 😛 🤪 😸 🟩 🙌 😅'],
  [1, '🤩 🥳 🥰 😻 ❤️ 🎉 💚 😂 🤣 🤤 😘 🫶 💖 💕 😹'],
]

/** The grades of the five words that the interface itself uses. */
const GRADE_SHARES = [0, 0.25, 0.5, 0.75, 1] as const

const byWord = new Map<string, number>()
for (const [share, words] of WORDS) for (const word of words.split(', ')) byWord.set(word, share)
const defaults = new Map<string, number>()
for (const language of LANGUAGES) {
  for (const grade of [1, 2, 3, 4, 5] as const) {
    defaults.set(CATALOGUES[language][`feeling.${grade}`].toLowerCase(), GRADE_SHARES[grade - 1] as number)
  }
}
const byFace = new Map<string, number>()
for (const [share, faces] of OTHER_FACES) for (const face of faces.split(' ')) byFace.set(bare(face), share)
for (const [index, face] of FACES.entries()) byFace.set(bare(face), index / (FACES.length - 1))

/** Words before a feeling that say how much of it there is. */
const DEGREE =
  /^(?:a bit|a little|slightly|somewhat|quite|rather|very|extremely|super|really|so|still|more|mostly|lite|ganska|något|väldigt|mycket|hieman|vähän|melko|todella|erittäin|lidt|ret|meget|etwas|ein bisschen|ziemlich|eher|sehr) /
const AND = /\s*(?:[,;/&+\n]|\b(?:and|but|or|och|men|ja|mutta|og|und|aber)\b)\s*/
/** More words are a sentence. */
const MOST_WORDS = 5

/**
 * How good a feeling the word names, 0 to 1, in any of the languages that are known: of several, as in "curious, but
 * worried", what lies between them. Null: most of it names none.
 */
export function shareOfWord(word: string): number | null {
  const key = word.trim().toLowerCase()
  const one = shareOfOne(key)
  if (one !== null) return one
  const parts = key.split(AND).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > MOST_WORDS) return null
  const known = parts.map(shareOfOne).filter((share) => share !== null)
  return known.length * 2 >= parts.length ? known.reduce((sum, share) => sum + share, 0) / known.length : null
}

function shareOfOne(key: string): number | null {
  const bareKey = key.replace(DEGREE, '').replace(/[.!?…]+$/, '')
  return defaults.get(key) ?? byWord.get(key) ?? byWord.get(bareKey) ?? defaults.get(bareKey) ?? null
}

/** Whether the word is what the interface itself calls the value, in any language: a point need not repeat it. */
export function isUsualWord(word: string, value: number, scale: EmotionScale): boolean {
  const key = word.trim().toLowerCase()
  const id = feelingMessage(value, scale)
  return LANGUAGES.some((language) => CATALOGUES[language][id].toLowerCase() === key)
}

export function shareOfFace(face: string): number | null {
  return byFace.get(bare(face)) ?? null
}

/** Without the variation selector and the skin tone, which don't change what a face says. */
function bare(face: string): string {
  return face.replace(/[\ufe0e\ufe0f]|[\u{1f3fb}-\u{1f3ff}]/gu, '')
}
