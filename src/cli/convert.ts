import { resolve } from 'node:path'
import type { MapBundle, TransferNote } from '../domain/bundle.ts'
import { mapTitle } from '../domain/map/display.ts'
import { refuse } from '../domain/result.ts'
import { exportFile } from '../formats/export/export-file.ts'
import type { Exporter } from '../formats/export/exporter.ts'
import { EXPORTERS, exporterNamed } from '../formats/export/registry.ts'
import type { ImportedFile } from '../formats/import/import-file.ts'
import { PIPE, writeOutput } from './files.ts'
import type { Options } from './options.ts'
import { formatOf, readMaps } from './read-map.ts'
import { sayJson, sayNotes, sayRefusal, sayUsage, toldNote } from './report.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** `polku convert IN OUT`: reads a map in one format and writes it in another. Says what could not be carried over. */
export async function convert(words: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { translate } = terminal
  const [source, target, ...more] = words
  if (source === undefined || target === undefined || more.length > 0) {
    return sayUsage(translate('cli.convert.usage'), terminal)
  }
  if (target === PIPE && options.to === undefined) return sayUsage(translate('cli.to-needed'), terminal)
  if (target === PIPE && options.json) return sayUsage(translate('cli.json-and-pipe'), terminal)
  if (source !== PIPE && target !== PIPE && resolve(source) === resolve(target)) {
    return sayUsage(translate('cli.same-file'), terminal)
  }
  const format = options.to ?? formatOf(target)
  const exporter = exporterNamed(format.replace(/^\./, '')) ?? exporterNamed(`.${format.replace(/^\./, '')}`)
  if (!exporter) {
    const formats = EXPORTERS.map(({ name }) => name).join(', ')
    return sayUsage(translate('cli.unknown-format', { format: format || target, formats }), terminal)
  }
  const read = await readMaps(source, options)
  if (!read.ok) return sayRefusal(read.refusal, options.json, terminal)
  const chosen = chooseMap(read.value, options.map)
  if (!chosen.ok) return sayRefusal(chosen.refusal, options.json, terminal)
  return write({ source, target, exporter, read: read.value, bundle: chosen.value }, options, terminal)
}

function chooseMap({ maps }: ImportedFile, asked: number | undefined) {
  const bundle = maps[(asked ?? 1) - 1]
  if (bundle) return { ok: true as const, value: bundle }
  return maps.length === 0 ? refuse('cli-no-map') : refuse('cli-no-such-map', undefined, { maps: maps.length })
}

type Conversion = {
  readonly source: string
  readonly target: string
  readonly exporter: Exporter
  readonly read: ImportedFile
  readonly bundle: MapBundle
}

async function write(conversion: Conversion, options: Options, terminal: Terminal): Promise<ExitCode> {
  const { source, target, exporter, read, bundle } = conversion
  const written = await exportFile({ bundle, format: exporter.name, options: { now: Date.now(), ...options.write } })
  if (!written.ok) return sayRefusal(written.refusal, options.json, terminal)
  const { bytes, notes: writingNotes } = written.value
  if (target === PIPE) await terminal.out(bytes)
  else {
    const done = await writeOutput(target, bytes)
    if (!done.ok) return sayRefusal(done.refusal, options.json, terminal)
  }
  const title = mapTitle(bundle.map, terminal.translate)
  const notes: readonly TransferNote[] = [...read.notes, ...writingNotes]
  if (options.json) {
    const told = notes.map((note) => toldNote(note, terminal))
    const { importer, encoding } = read.detected
    const from = { file: source, format: importer, encoding, maps: read.maps.length }
    await sayJson(
      { ok: true, title, from, to: { file: target, format: exporter.name, bytes: bytes.length }, notes: told },
      terminal,
    )
    return EXIT.done
  }
  sayNotes(notes, terminal)
  if (read.maps.length > 1 && options.map === undefined) {
    terminal.say(terminal.translate('cli.several-maps', { maps: read.maps.length, title }))
  }
  if (target !== PIPE) terminal.say(terminal.translate('cli.written', { title, file: target }))
  return EXIT.done
}
