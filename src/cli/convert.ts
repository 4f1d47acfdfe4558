import { resolve } from 'node:path'
import type { TransferNote } from '../domain/bundle.ts'
import { exportFile } from '../formats/export/export-file.ts'
import type { Exporter } from '../formats/export/exporter.ts'
import { EXPORTERS, exporterNamed } from '../formats/export/registry.ts'
import type { ImportedFile } from '../formats/import/import-file.ts'
import { type ChosenDocument, chooseDocument } from './choose-document.ts'
import { PIPE, writeOutput } from './files.ts'
import type { Options } from './options.ts'
import { formatOf, readDocuments } from './read-documents.ts'
import { sayJson, sayNotes, sayRefusal, sayUsage, toldNote } from './report.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** `polku convert IN OUT`: reads a map or a persona in one format and writes it in another. Says what could not be carried over. */
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
  const read = await readDocuments(source, options)
  if (!read.ok) return sayRefusal(read.refusal, options.json, terminal)
  const chosen = chooseDocument(read.value, options, terminal)
  if (!chosen.ok) return sayRefusal(chosen.refusal, options.json, terminal)
  return write({ source, target, exporter, read: read.value, ...chosen.value }, options, terminal)
}

type Conversion = ChosenDocument & {
  readonly source: string
  readonly target: string
  readonly exporter: Exporter
  readonly read: ImportedFile
}

async function write(conversion: Conversion, options: Options, terminal: Terminal): Promise<ExitCode> {
  const { source, target, exporter, read, bundle, title, firstOf } = conversion
  const written = await exportFile({ bundle, format: exporter.name, options: { now: Date.now(), ...options.write } })
  if (!written.ok) return sayRefusal(written.refusal, options.json, terminal)
  const { bytes, notes: writingNotes } = written.value
  if (target === PIPE) await terminal.out(bytes)
  else {
    const done = await writeOutput(target, bytes)
    if (!done.ok) return sayRefusal(done.refusal, options.json, terminal)
  }
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
  if (firstOf && firstOf.count > 1) {
    terminal.say(terminal.translate(`cli.several-${firstOf.kind}`, { count: firstOf.count, title }))
  }
  if (target !== PIPE) terminal.say(terminal.translate('cli.written', { title, file: target }))
  return EXIT.done
}
