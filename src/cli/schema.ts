import { jsonSchema } from '../domain/schema.ts'
import { sayJson, sayUsage } from './report.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** `polku schema map|persona`: prints the JSON Schema of Polku's own files. */
export async function schema(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [kind, ...more] = words
  if ((kind !== 'map' && kind !== 'persona') || more.length > 0) {
    return sayUsage(terminal.translate('cli.schema.usage'), terminal)
  }
  await sayJson(jsonSchema(kind), terminal)
  return EXIT.done
}
