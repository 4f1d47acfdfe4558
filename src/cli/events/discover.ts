import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { MapBundle } from '../../domain/bundle.ts'
import { mapInfo } from '../../domain/map/map-type.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { exportFile } from '../../formats/export/export-file.ts'
import { EXPORTERS, exporterNamed } from '../../formats/export/registry.ts'
import { importText } from '../../formats/import/import-file.ts'
import type { Analysis } from '../../journeys/analysis.ts'
import { basisOf } from '../../journeys/basis.ts'
import { discovered, discoveryParameters } from '../../journeys/discovery/discovery.ts'
import { channelColumn } from '../../journeys/drafts/channel-column.ts'
import { draftJourney } from '../../journeys/drafts/draft-journey.ts'
import { wordsIn } from '../../journeys/drafts/draft-words.ts'
import { fromColumns } from '../../journeys/log/event-log.ts'
import { preparationParameters, prepared } from '../../journeys/question.ts'
import { writeOutput } from '../files.ts'
import { formatOf } from '../read-documents.ts'
import { sayUsage } from '../report.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { type Answer, analyse, type Question } from './analyse.ts'
import { logOptions } from './log-options.ts'
import { type AskedDraft, draftOnServer } from './on-server.ts'
import type { ReadLog } from './read-log.ts'

/** What is said of a draft: the file, which of the journeys, its title, the column of channels. */
const OWN = ['draft', 'journey', 'title', 'channel']

/**
 * `polku discover LOG`: the journeys that stand for all. With `--draft FILE` the first of them, or that of `--journey`, is
 * written as a draft map besides, in the format that the file's name tells.
 */
export async function discoverJourneys(
  analysis: Analysis,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { translate } = terminal
  const asked = logOptions(args)
  const told = asked.ok ? asked.options.parameters : new Map<string, string>()
  const file = told.get('draft')
  const journey = told.get('journey')
  if (file === undefined && OWN.some((name) => told.has(name)))
    return sayUsage(translate('cli.value-needed', { option: '--draft' }), terminal)
  if (journey !== undefined && !/^[1-9]\d{0,3}$/.test(journey))
    return sayUsage(
      translate('cli.wrong-value', { option: '--journey', value: journey, choices: '1, 2, 3 …' }),
      terminal,
    )
  if (file !== undefined && !exporterNamed(`.${formatOf(file)}`)) {
    const formats = EXPORTERS.map(({ name }) => name).join(', ')
    return sayUsage(translate('cli.unknown-format', { format: formatOf(file) || file, formats }), terminal)
  }
  return analyse(analysis, args, terminal, {
    own: OWN,
    answer: (question) => drafted(question, terminal),
    askServer: (question, own) => draftOnServer(question, askedDraft(own), (map) => kept(map, own, terminal), terminal),
  })
}

function askedDraft(own: ReadonlyMap<string, string>): AskedDraft {
  const [name, channel] = [own.get('title'), own.get('channel')]
  return {
    place: Number(own.get('journey') ?? 1) - 1,
    ...(name !== undefined && { name }),
    ...(channel !== undefined && { channel }),
  }
}

/** A draft that came as Polku's own file. */
async function kept(map: object, own: ReadonlyMap<string, string>, terminal: Terminal): Promise<Result<Draft>> {
  const { language } = terminal
  const request = { importer: 'json', now: Date.now(), newId: randomUUID, language }
  const read = await importText({ text: JSON.stringify(map), ...request })
  if (!read.ok) return read
  const [bundle] = read.value.maps
  return bundle ? written(bundle, own, terminal) : refuse('cli-nothing')
}

type Draft = { readonly file: string; readonly title: string }

/** Writes the draft into the file that was named. */
async function written(
  bundle: MapBundle,
  own: ReadonlyMap<string, string>,
  { language, translate, say }: Terminal,
): Promise<Result<Draft>> {
  const file = own.get('draft') as string
  const exported = await exportFile({ bundle, format: `.${formatOf(file)}`, options: { now: Date.now(), language } })
  if (!exported.ok) return exported
  const done = await writeOutput(file, exported.value.bytes)
  if (!done.ok) return done
  const { title } = mapInfo(bundle.map)
  say(translate('cli.written', { title, file }))
  return ok({ file, title })
}

/** What the analysis says, and the draft that was written. Refuses: `cli-no-such-journey`, what a file can be refused for. */
async function drafted({ path, read, parameters, own }: Question, terminal: Terminal): Promise<Result<Answer>> {
  const { place, name = null, channel } = askedDraft(own)
  const asked = preparationParameters.strip().parse(parameters)
  const { log, said } = prepared(fromColumns(read.columns), asked)
  const found = discovered(log, discoveryParameters.strip().parse(parameters))
  const { isTimeless, ...source } = sourceOf(path, read)
  const bundle = draftJourney(
    {
      log,
      discovered: found,
      place,
      source: { name: source.name, period: isTimeless ? null : basisOf(log).period },
      dataSetId: source.dataSetId,
      channelAttribute: channel ?? channelColumn([...log.attributes.keys()]),
      rules: asked.mapping?.rules ?? [],
      namedBy: said.namedBy,
      isTimeless,
      title: name,
    },
    wordsIn(terminal.language),
    { now: Date.now(), newId: randomUUID, random: Math.random },
  )
  if (bundle === null) return refuse('cli-no-such-journey', undefined, { journeys: found.result.k })
  const draft = await written(bundle, own, terminal)
  return draft.ok ? ok({ ...found.result, ...said, draft: draft.value }) : draft
}

function sourceOf(path: string, { source }: ReadLog) {
  if (source.kind === 'file') return { name: basename(path), dataSetId: null, isTimeless: source.opened.isTimeless }
  const { id, name, isTimeless } = source.dataSet
  return { name, dataSetId: id, isTimeless }
}
