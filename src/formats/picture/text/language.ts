import { isRightToLeft } from '../../../i18n/message.ts'

/**
 * The language a text is marked with: the map's, unless the text is plainly in a script that the map's language is not
 * written in. A Japanese quotation in a Finnish map is then read aloud, broken and set as Japanese.
 */
export function languageOfText(text: string, mapLanguage: string): string {
  if (/^[\p{ASCII}\p{Script=Latin}\p{P}]*$/u.test(text)) return mapLanguage
  const base = mapLanguage.toLowerCase().split('-')[0] as string
  const script = SCRIPTS.find(({ letters }) => letters.test(text))
  if (!script || mostlyLatin(text)) return mapLanguage
  return script.languages.includes(base) ? mapLanguage : (script.languages[0] as string)
}

const SCRIPTS: readonly { readonly letters: RegExp; readonly languages: readonly string[] }[] = [
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, languages: ['ja'] },
  { letters: /\p{Script=Hangul}/u, languages: ['ko'] },
  { letters: /\p{Script=Han}/u, languages: ['zh', 'ja', 'yue'] },
  { letters: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug', 'ks'] },
  { letters: /\p{Script=Hebrew}/u, languages: ['he', 'yi', 'iw'] },
  { letters: /\p{Script=Cyrillic}/u, languages: ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn'] },
  { letters: /\p{Script=Greek}/u, languages: ['el'] },
  { letters: /\p{Script=Thai}/u, languages: ['th'] },
]

function mostlyLatin(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return latin * 2 > letters
}

/** Whether a paragraph runs from right to left: by its first strong letter, by the map's direction where it has none. */
export function isRightToLeftText(text: string, mapLanguage: string): boolean {
  const strong = /[\p{L}]/u.exec(text)?.[0]
  if (strong === undefined) return isRightToLeft(mapLanguage)
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(strong)
}
