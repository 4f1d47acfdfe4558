import { useState } from 'react'
import { useLocation } from 'wouter'
import { useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { uploadFile } from '../data/event-uploads.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { toast } from '../ui/toast-queue.ts'

/** Names, in the address of an import, the data set that one came from. */
export const INTO = 'into'

/** What files of events are known by; any other is looked into all the same. */
export const ACCEPTED =
  '.csv,.tsv,.tab,.txt,.json,.jsonl,.ndjson,.jsonocel,.xes,.xml,.xmlocel,.sqlite,.db,.xlsx,.xlsm,.gz,.zip'

/**
 * Announces a file of events, begins to send it and goes to the screen of its import.
 * @param into the data set that is offered to take its events in
 */
export function useTakeFile(into?: string) {
  const t = useTranslate()
  const words = useProblemWords()
  const [, navigate] = useLocation()
  const [isBeginning, setIsBeginning] = useState(false)
  const take = async (given: readonly File[] | (() => Promise<File>)) => {
    if (isBeginning || (typeof given !== 'function' && given.length === 0)) return
    setIsBeginning(true)
    try {
      const files = typeof given === 'function' ? [await given()] : given
      const file = files[0] as File
      if (files.length > 1) toast(t('data.oneOf', { name: file.name, count: files.length }))
      const { id } = await uploadFile(file)
      navigate(`${paths.eventImport(id)}${into === undefined ? '' : `?${INTO}=${into}`}`)
    } catch (error) {
      toast(words(error), { tone: 'problem' })
    } finally {
      setIsBeginning(false)
    }
  }
  return { take, isBeginning }
}
