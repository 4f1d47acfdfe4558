import type { z } from 'zod'
import { tellingIssue } from '../../domain/telling-issue.ts'
import { sayUsage } from '../report.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { camel } from './log-options.ts'

/** What is wrong with what an analysis was told, by the option as it is written: `--window` and not `windowMs`. */
export function sayParameter(error: z.ZodError, written: ReadonlyMap<string, string>, terminal: Terminal): ExitCode {
  const { issue, path, message } = tellingIssue(error)
  if (issue?.code === 'unrecognized_keys' && path.length === 0) {
    const option = [...written.keys()].find((key) => issue.keys.includes(camel(key))) ?? issue.keys[0]
    return sayUsage(terminal.translate('cli.unknown-option', { option: `--${option}` }), terminal)
  }
  const name = String(path[0] ?? '')
  const bare = name.replace(/Ms$/, '')
  const found = [...written.keys()].find((key) => camel(key) === name || camel(key) === bare)
  const option = `--${found ?? bare.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  if (found === undefined) return sayUsage(terminal.translate('cli.value-needed', { option }), terminal)
  const isDuration = camel(found) !== name || /Ms$/.test(name)
  if (isDuration) {
    const values = { option, value: written.get(found) ?? '', choices: '30min, 12h, 7d …' }
    return sayUsage(terminal.translate('cli.wrong-value', values), terminal)
  }
  const detail = [path.slice(1).join('.'), message].filter((part) => part !== '').join(': ')
  return sayUsage(terminal.translate('cli.events.parameter', { option, detail }), terminal)
}
