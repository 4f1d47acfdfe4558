import { createContext, type ReactNode, use, useCallback, useMemo, useState, useTransition } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { isolatingNames } from '../../i18n/isolate-names.ts'
import {
  type Catalogue,
  closestLanguage,
  isMessageId,
  LANGUAGES,
  type Language,
  type MessageValues,
  type Translate,
  translator,
} from '../../i18n/message.ts'
import { type Format, formatFor } from './format.ts'
import { stored } from './stored.ts'
import { loadWords } from './words.ts'

export type Direction = 'ltr' | 'rtl'

type Speech = {
  readonly language: Language
  readonly translate: Translate
  /** Without the invisible signs that set names apart. */
  readonly plain: Translate
  readonly catalogue: Catalogue
  readonly format: Format
  readonly direction: Direction
  readonly setLanguage: (language: Language) => void
  /** The language of the account, where this browser has none of its own yet. */
  readonly adoptLanguage: (language: Language) => void
}

const SpeechContext = createContext<Speech | null>(null)
const remembered = stored<Language>('polku.language', LANGUAGES)

export type Words = { readonly language: Language; readonly catalogue: Catalogue }

/**
 * The words of the language that was chosen last, or of the one that comes closest to the browser's. While they come the page
 * bears that language already: requests say it, and answers come in it.
 */
export async function firstWords(): Promise<Words> {
  const preferred = navigator.languages.find((tag) => closestLanguage(tag) !== 'en' || tag.startsWith('en'))
  const language = remembered.read() ?? closestLanguage(preferred ?? 'en')
  markPage(language)
  return wordsOf(language)
}

function markPage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf()
}

async function wordsOf(language: Language): Promise<Words> {
  return { language, catalogue: await loadWords(language) }
}

/** `?dir=rtl` in the address turns the interface round, to check it before a language needs it. */
function directionOf(): Direction {
  return new URLSearchParams(location.search).get('dir') === 'rtl' ? 'rtl' : 'ltr'
}

export function LanguageProvider({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  const [{ language, catalogue }, setWords] = useState(words)
  const [, startTransition] = useTransition()
  const [direction] = useState(directionOf)

  const setLanguage = useCallback((next: Language) => {
    remembered.write(next)
    void wordsOf(next).then((fresh) => {
      markPage(next)
      startTransition(() => setWords(fresh))
    })
  }, [])

  const adoptLanguage = useCallback(
    (next: Language) => {
      if (remembered.read() === null && next !== language) setLanguage(next)
    },
    [language, setLanguage],
  )

  const speech = useMemo<Speech>(() => {
    const plain = translator(language, catalogue)
    return {
      language,
      catalogue,
      direction,
      setLanguage,
      adoptLanguage,
      translate: isolatingNames(plain),
      plain,
      format: formatFor(language),
    }
  }, [language, catalogue, direction, setLanguage, adoptLanguage])
  // React Aria tells the direction from the script: English in Arabic script is English from right to left.
  const locale = direction === 'rtl' ? `${language}-Arab` : language
  return (
    <I18nProvider locale={locale}>
      <SpeechContext value={speech}>{children}</SpeechContext>
    </I18nProvider>
  )
}

function useSpeech(): Speech {
  const speech = use(SpeechContext)
  if (!speech) throw new Error('outside of LanguageProvider')
  return speech
}

/** `t(id, values)` in the interface's language. */
export function useTranslate(): Translate {
  return useSpeech().translate
}

/** The same for words that become part of a document, such as the title of a copy. */
export function useWordsToKeep(): Translate {
  return useSpeech().plain
}

/** For ids that are computed, such as refusals: the words, or null where there is no such message. */
export function useWords(): (id: string, values?: MessageValues) => string | null {
  const { catalogue, translate } = useSpeech()
  return useCallback(
    (id, values) => (isMessageId(catalogue, id) ? translate(id, values) : null),
    [catalogue, translate],
  )
}

/** Dates, numbers, lists and sorting as the interface's language has them. */
export function useFormat(): Format {
  return useSpeech().format
}

export function useLanguage(): Pick<Speech, 'language' | 'setLanguage' | 'adoptLanguage' | 'direction'> {
  return useSpeech()
}
