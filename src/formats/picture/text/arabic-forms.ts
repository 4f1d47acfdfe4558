/**
 * Arabic letters change their shape, and with it their width, by what stands beside them. For measuring, each letter is
 * put as the presentation form (Unicode 17, block U+FE70–FEFF) that a shaping engine would choose; what is drawn stays the
 * plain letters.
 */

/** The forms of each letter: isolated, final, initial, medial. Letters that don't join onwards have the first two. */
const FORMS: ReadonlyMap<number, readonly number[]> = formsByLetter()
const LAM = 0x644

/** Unicode lists the forms of one letter one after the other, and each decomposes into its letter. */
function formsByLetter(): Map<number, number[]> {
  const forms = new Map<number, number[]>()
  for (let form = 0xfe80; form <= 0xfef4; form++) {
    const letter = String.fromCharCode(form).normalize('NFKC').codePointAt(0) as number
    const known = forms.get(letter)
    if (known) known.push(form)
    else forms.set(letter, [form])
  }
  return forms
}

/** Whether a text has letters that this file knows how to join. */
export function hasArabic(text: string): boolean {
  return /[\u0621-\u064a]/.test(text)
}

/** The text with each Arabic letter in the form that it takes between its neighbours, lam with alef as one sign. */
export function arabicForms(text: string): string {
  const letters = [...text]
  let shaped = ''
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] as string
    const forms = FORMS.get(letter.codePointAt(0) as number)
    if (!forms) {
      shaped += letter
      continue
    }
    const joinedBefore = joinsOnwards(previous(letters, i))
    const ligature = letter.codePointAt(0) === LAM ? lamAlef(letters[i + 1], joinedBefore) : null
    if (ligature) {
      shaped += ligature
      i++
      continue
    }
    const joinedAfter = forms.length === 4 && joinsBackwards(next(letters, i))
    const form = forms[(joinedBefore ? 1 : 0) + (joinedAfter ? 2 : 0)] ?? forms[0]
    shaped += String.fromCodePoint(form as number)
  }
  return shaped
}

function previous(letters: readonly string[], at: number): string | undefined {
  let i = at - 1
  while (i >= 0 && /\p{Mn}/u.test(letters[i] as string)) i--
  return letters[i]
}

function next(letters: readonly string[], at: number): string | undefined {
  let i = at + 1
  while (i < letters.length && /\p{Mn}/u.test(letters[i] as string)) i++
  return letters[i]
}

function joinsOnwards(letter: string | undefined): boolean {
  return letter !== undefined && (letter === 'ـ' || FORMS.get(letter.codePointAt(0) as number)?.length === 4)
}

function joinsBackwards(letter: string | undefined): boolean {
  if (letter === undefined) return false
  return letter === 'ـ' || (FORMS.get(letter.codePointAt(0) as number)?.length ?? 0) >= 2
}

function lamAlef(letter: string | undefined, joinedBefore: boolean): string | null {
  const at = letter === undefined ? -1 : ['آ', 'أ', 'إ', 'ا'].indexOf(letter)
  return at < 0 ? null : String.fromCharCode(0xfef5 + 2 * at + (joinedBefore ? 1 : 0))
}
