import da from './da/index.ts'
import en from './en/index.ts'
import fi from './fi/index.ts'
import { type Catalogue, closestLanguage, type Language, type Translate, translator } from './message.ts'
import sv from './sv/index.ts'

/** All catalogues at once, for whoever writes in any language (exports, templates). The browser loads one at a time. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, sv, fi, da }

const translators = new Map<Language, Translate>()

/** The translator for the language that comes closest to the tag. */
export function translatorFor(tag: string): Translate {
  const language = closestLanguage(tag)
  let translate = translators.get(language)
  if (!translate) {
    translate = translator(language, CATALOGUES[language])
    translators.set(language, translate)
  }
  return translate
}
