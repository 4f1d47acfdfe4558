import { translatorFor } from '../i18n/catalogues.ts'
import { polkuVersion } from '../storage/polku-version.ts'
import { EVENT_VERBS } from './events/event-verbs.ts'
import { messageLanguage } from './language.ts'
import { askedFor } from './options.ts'
import { faultRefusal, sayRefusal, sayUsage } from './report.ts'
import { EXIT, type ExitCode, type Terminal, written } from './terminal.ts'

const language = messageLanguage(process.env)
const terminal: Terminal = {
  language,
  translate: translatorFor(language),
  out: (text) => written(process.stdout, text),
  say: (line) => process.stderr.write(`${line}\n`),
}

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  return sayRefusal(faultRefusal(error), false, terminal)
})

async function main(args: readonly string[]): Promise<ExitCode> {
  const { translate } = terminal
  // What an analysis can be told is its own matter, and so are the options behind its name.
  if (args[0] !== undefined && EVENT_VERBS.includes(args[0]) && !args.includes('--help'))
    return (await import('./events/verbs.ts')).eventVerb(args[0], args.slice(1), terminal)
  const asked = askedFor(args)
  if (!asked.ok) return sayUsage(translate(asked.message, asked.values), terminal)
  const { options, words } = asked
  if (options.version) return print(`${polkuVersion()}\n`)
  const [verb, ...rest] = words
  if (options.help || verb === 'help') return print(`${(await import('./help.ts')).help(translate)}\n`)
  // Each verb loads what it needs: the formats take longer to load than most of what is asked.
  switch (verb) {
    case 'convert':
      return (await import('./convert.ts')).convert(rest, options, terminal)
    case 'validate':
      return (await import('./validate.ts')).validate(rest, options, terminal)
    case 'compare':
      return (await import('./compare.ts')).compare(rest, options, terminal)
    case 'schema':
      return (await import('./schema.ts')).schema(rest, terminal)
    case 'backup':
      return (await import('./backup.ts')).backup(rest, options, terminal)
    case 'restore':
      return (await import('./restore.ts')).restore(rest, options, terminal)
    case 'doctor':
      return (await import('./doctor.ts')).doctor(rest, options, terminal)
    case 'erase':
      return (await import('./erase.ts')).erase(rest, options, terminal)
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
