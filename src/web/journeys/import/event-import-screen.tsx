import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'wouter'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { paths } from '../../app/paths.ts'
import { Screen } from '../../app/screen.tsx'
import { needWords } from '../../app/words.ts'
import { forgetUpload, useUpload } from '../../data/event-uploads.ts'
import { type EventImport, eventImportQuery, useDropImport, useForgetEvents } from '../../data/events.ts'
import { useProblemWords } from '../../data/problem-words.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { ImportSteps } from './import-steps.tsx'
import { Preview } from './preview.tsx'
import { Running } from './running.tsx'
import { Uploading } from './uploading.tsx'

await needWords('data-sets')

/**
 * A file of events on its way in: it is sent, looked at and taken in. The address names the import, so that one can leave,
 * come back and go on.
 */
export default function EventImportScreen({ id }: { readonly id: string }) {
  const t = useTranslate()
  const { bytes } = useFormat()
  const words = useProblemWords()
  const [, navigate] = useLocation()
  const query = useSuspenseQuery({ ...eventImportQuery(id), refetchOnMount: 'always' })
  const one = query.data
  const upload = useUpload(id)
  const drop = useDropImport()
  useWhenWhole(upload?.state === 'whole' && one.state === 'receiving', () => void query.refetch())
  useWhenDone(one)

  const throwAway = () => {
    forgetUpload(id)
    drop.mutate(id, {
      onSuccess: () => navigate(paths.dataSets(), { replace: true }),
      onError: (error) => toast(words(error), { tone: 'problem' }),
    })
  }
  const mayThrowAway = one.state !== 'running' && one.state !== 'done'
  return (
    <Screen
      title={t('data.import.title', { name: one.file })}
      actions={
        mayThrowAway && (
          <Button variant="quiet" icon="trash" onPress={throwAway} isPending={drop.isPending}>
            {t('data.import.throwAway', { size: bytes(one.bytes) })}
          </Button>
        )
      }
    >
      <ImportSteps state={one.state} />
      {contentOf(one)}
    </Screen>
  )
}

function contentOf(one: EventImport): ReactNode {
  switch (one.state) {
    case 'receiving':
      return <Uploading one={one} />
    case 'ready':
    case 'cancelled':
    case 'failed':
      return one.received < one.bytes ? <Uploading one={one} /> : <Preview one={one} />
    case 'running':
    case 'done':
      return <Running one={one} />
    default:
      return one.state satisfies never
  }
}

function useWhenWhole(isWhole: boolean, then: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the last byte has come
  useEffect(() => {
    if (isWhole) then()
  }, [isWhole])
}

/** From the end of the import on, the data set's own screen is the place. */
function useWhenDone({ id, state, dataSetId, events }: EventImport): void {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const forget = useForgetEvents()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the import ends
  useEffect(() => {
    if (state !== 'done' || dataSetId === null) return
    forgetUpload(id)
    void forget()
    const next = { label: t('data.import.next'), run: () => navigate(paths.dataSet(dataSetId, 'discover')) }
    toast(t('data.import.done', { events }), { action: next })
    navigate(paths.dataSet(dataSetId), { replace: true })
  }, [state, dataSetId])
}
