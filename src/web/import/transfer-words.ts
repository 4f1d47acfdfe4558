import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { messageFormat, parseMessage } from '../../i18n/icu.ts'
import type { Language, MessageValues } from '../../i18n/message.ts'
import { useLanguage } from '../app/language.tsx'

type Words = Readonly<Record<string, string>>

/** What importers and exporters say is long, and needed in two dialogs alone: it is fetched with them. */
const AREAS = import.meta.glob<{ default: Words }>('../../i18n/*/{transfer,export,json,server}.ts')

async function areasOf(language: Language): Promise<readonly Words[]> {
  const loading = Object.entries(AREAS).filter(([path]) => path.includes(`/${language}/`))
  return Promise.all(loading.map(async ([, load]) => (await load()).default))
}

/** The words for `transfer.…` and `format.…`; null where there is no such message. */
export function useTransferWords(): (id: string, values?: MessageValues) => string | null {
  const { language } = useLanguage()
  const { data: areas } = useSuspenseQuery({
    queryKey: ['transfer-words', language],
    queryFn: () => areasOf(language),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const format = useMemo(() => messageFormat(language), [language])
  return useCallback(
    (id, values) => {
      const source = areas.map((words) => words[id]).find((message) => message !== undefined)
      return source === undefined ? null : format(parseMessage(source), values)
    },
    [areas, format],
  )
}
