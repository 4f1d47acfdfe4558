import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { messageFormat, parseMessage } from '../../i18n/icu.ts'
import type { Language, MessageValues } from '../../i18n/message.ts'
import { useLanguage } from '../app/language.tsx'

type Words = Readonly<Record<string, string>>

/** What importers and exporters say is long, and needed in two dialogs alone: it is fetched with them. */
const AREAS: Readonly<Record<Language, () => Promise<readonly { default: Words }[]>>> = {
  en: () => Promise.all([import('../../i18n/en/transfer.ts'), import('../../i18n/en/export.ts')]),
  sv: () => Promise.all([import('../../i18n/sv/transfer.ts'), import('../../i18n/sv/export.ts')]),
  fi: () => Promise.all([import('../../i18n/fi/transfer.ts'), import('../../i18n/fi/export.ts')]),
  da: () => Promise.all([import('../../i18n/da/transfer.ts'), import('../../i18n/da/export.ts')]),
}

/** The words for `transfer.…` and `format.…`; null where there is no such message. */
export function useTransferWords(): (id: string, values?: MessageValues) => string | null {
  const { language } = useLanguage()
  const { data: areas } = useSuspenseQuery({
    queryKey: ['transfer-words', language],
    queryFn: () => AREAS[language](),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const format = useMemo(() => messageFormat(language), [language])
  return useCallback(
    (id, values) => {
      const source = areas.map(({ default: words }) => words[id]).find((message) => message !== undefined)
      return source === undefined ? null : format(parseMessage(source), values)
    },
    [areas, format],
  )
}
