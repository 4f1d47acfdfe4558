import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import type { LaneKindName } from '../../domain/lanes/registry.ts'
import { columnsOf, lanesOf } from '../../domain/map/columns.ts'
import { columnTitle, laneTitle } from '../../domain/map/display.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { type NoteCards, noteToCards } from '../../domain/persona/note-to-cards.ts'
import { useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { Waiting } from '../app/waiting.tsx'
import { documentQuery, documentsQuery, runCommand } from '../data/documents.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { toast } from '../ui/toast-queue.ts'
import { usePersona } from './persona-context.tsx'
import styles from './send-to-map-dialog.module.css'

type SendProps = { readonly noteIds: readonly string[]; readonly onClose: () => void }

/** Puts notes on a map as cards: which map, which lane, which column. */
export function SendToMapDialog({ noteIds, onClose }: SendProps) {
  const t = useTranslate()
  const { document, id } = usePersona()
  const maps = useQuery(documentsQuery('map')).data ?? []
  const mine = maps.filter(({ summary }) => (summary?.personaIds as readonly string[] | undefined)?.includes(id))
  const [chosen, setChosen] = useState<string | null>(null)
  const mapId = chosen ?? mine[0]?.id ?? maps[0]?.id ?? null
  const cards = noteToCards(document, noteIds)
  return (
    <Dialog title={t('personas.send.title', { count: noteIds.length })} isOpen onClose={onClose} size="medium">
      <ul className={styles.cards}>
        {cards
          .flatMap(({ texts }) => texts)
          .map((text, at) => (
            <li key={`${at.toString()}${text}`} className={styles.card} dir="auto">
              {text}
            </li>
          ))}
      </ul>
      {maps.length === 0 ? (
        <p>{t('personas.send.noMap')}</p>
      ) : (
        <>
          <Select
            label={t('personas.send.map')}
            options={maps.map(({ id, title }) => ({ id, label: title || t('map.untitled'), icon: 'map-2' }))}
            value={mapId}
            onChange={setChosen}
          />
          {mapId && (
            <Suspense fallback={<Waiting />}>
              <Places key={mapId} mapId={mapId} cards={cards} onClose={onClose} />
            </Suspense>
          )}
        </>
      )}
    </Dialog>
  )
}

type PlacesProps = { readonly mapId: string; readonly cards: readonly NoteCards[]; readonly onClose: () => void }

/** The choice of a lane that the map doesn't have yet. */
const NEW = 'new:'

function Places({ mapId, cards, onClose }: PlacesProps) {
  const t = useTranslate()
  const words = useProblemWords()
  const [, navigate] = useLocation()
  const map = useSuspenseQuery(documentQuery(mapId)).data.records as unknown as JourneyMap
  const columns = columnsOf(map)
  const lanes = lanesOf(map)
  const kind = cards[0]?.kind ?? 'text'
  const fitting = lanes.find((lane) => lane.kind === kind)
  const [lane, setLane] = useState(fitting?.id ?? `${NEW}${kind}`)
  const [column, setColumn] = useState(columns[0]?.id ?? null)
  const [isBusy, setIsBusy] = useState(false)
  const options = [
    ...lanes.map((each) => ({ id: each.id, label: laneTitle(each, t) })),
    ...(fitting
      ? []
      : [{ id: `${NEW}${kind}`, label: t('personas.send.newLane', { lane: t(`lane.${kind}`) }), icon: 'plus' }]),
  ]
  const send = async () => {
    if (!column) return
    setIsBusy(true)
    try {
      const laneId = lane.startsWith(NEW) ? await addLane(mapId, lane.slice(NEW.length) as LaneKindName) : lane
      const texts = cards.flatMap((group) => group.texts)
      await runCommand({ id: mapId, command: 'card.add', args: { laneId, columnId: column, texts } })
      toast(t('personas.send.done', { count: texts.length }), {
        action: { label: t('personas.send.open'), run: () => navigate(paths.map(mapId)) },
      })
      onClose()
    } catch (error) {
      toast(words(error), { tone: 'problem' })
      setIsBusy(false)
    }
  }
  if (columns.length === 0) return <p>{t('personas.send.noStage')}</p>
  return (
    <>
      <Select label={t('personas.send.lane')} options={options} value={lane} onChange={setLane} />
      <Select
        label={t('personas.send.column')}
        options={columns.map((each) => ({
          id: each.id,
          label: columnTitle(each, columns, t),
          ...(each.step ? { description: each.stage.title } : {}),
          picture: <span className={styles.hue} data-stage={each.stage.colour} />,
        }))}
        value={column}
        onChange={setColumn}
      />
      <Button variant="primary" icon="send" onPress={send} isPending={isBusy}>
        {t('personas.send')}
      </Button>
    </>
  )
}

/** Adds a lane of the kind and gives its id. */
async function addLane(mapId: string, kind: LaneKindName): Promise<string> {
  const { diff } = await runCommand({ id: mapId, command: 'lane.add', args: { kinds: [kind] } })
  const made = diff.find(({ table, before }) => table === 'lanes' && before === null)
  if (!made) throw new Error('lane.add made no lane')
  return made.id
}
