import { readFileSync } from 'node:fs'
import { EXPORTERS } from '../formats/export/registry.ts'
import { IMPORTERS } from '../formats/import/registry.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import { convert } from './convert.ts'
import { messageLanguage } from './language.ts'
import { askedFor } from './options.ts'
import { sayUsage } from './report.ts'
import { schema } from './schema.ts'
import { EXIT, type ExitCode, type Terminal, written } from './terminal.ts'
import { validate } from './validate.ts'

const language = messageLanguage(process.env)
const terminal: Terminal = {
  language,
  translate: translatorFor(language),
  out: (text) => written(process.stdout, text),
  say: (line) => process.stderr.write(`${line}\n`),
}

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<ExitCode> {
  const { translate } = terminal
  const asked = askedFor(args)
  if (!asked.ok) return sayUsage(translate(asked.message, asked.values), terminal)
  const { options, words } = asked
  if (options.version) return print(`${version()}\n`)
  const [verb, ...rest] = words
  if (options.help || verb === 'help') return print(`${help()}\n`)
  switch (verb) {
    case 'convert':
      return convert(rest, options, terminal)
    case 'validate':
      return validate(rest, options, terminal)
    case 'schema':
      return schema(rest, terminal)
    case undefined:
      return sayUsage(translate('cli.verb-needed'), terminal)
    default:
      return sayUsage(translate('cli.unknown-verb', { verb }), terminal)
  }
}

async function print(text: string): Promise<ExitCode> {
  await terminal.out(text)
  return EXIT.done
}

function help(): string {
  return terminal.translate('cli.help', {
    from: IMPORTERS.map(({ name }) => name).join(', '),
    to: EXPORTERS.map(({ name }) => name).join(', '),
  })
}

function version(): string {
  const source = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(source) as { readonly version: string }).version
}
