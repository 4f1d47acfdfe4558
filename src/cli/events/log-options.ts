import { parseArgs } from 'node:util'
import { type EventSettings, eventSettingsSchema } from '../../formats/events/event-settings.ts'
import type { MessageId, MessageValues } from '../../i18n/message.ts'

/** What was asked of a verb that reads events. */
export type LogOptions = {
  readonly json: boolean
  readonly settings: EventSettings
  /** The options that say no more than how a file is read, as they were written. */
  readonly ofFile: readonly string[]
  /** What the analysis is to be told, as it was written: by name, without the dashes. */
  readonly parameters: ReadonlyMap<string, string>
  readonly words: readonly string[]
  /** A running Polku that is asked, and what opens it. */
  readonly server?: string
  readonly token?: string
}
export type AskedOfLog =
  | { readonly ok: true; readonly options: LogOptions }
  | { readonly ok: false; readonly message: MessageId; readonly values: MessageValues }

/** How the file is read; every other option is the analysis' own. */
const FILE_OPTIONS = [
  'case',
  'event',
  'time',
  'end',
  'id',
  'milestones',
  'attributes',
  'time-format',
  'time-zone',
  'separator',
  'encoding',
  'format',
  'sheet',
  'object-type',
  'lifecycle',
] as const
type FileOption = (typeof FILE_OPTIONS)[number]

/**
 * @param own what the verb itself can be told; where a file can be told it, too, such as its `--time-zone`, both are
 * @param flags what of it is yes or no, so that the word behind it is another matter
 */
export function logOptions(
  args: readonly string[],
  own: readonly string[] = [],
  flags: readonly string[] = [],
): AskedOfLog {
  const known = Object.fromEntries(FILE_OPTIONS.map((name) => [name, { type: 'string' as const }]))
  const { tokens, positionals } = parseArgs({
    args: joined(args, flags),
    options: { ...known, json: { type: 'boolean' }, 'no-header': { type: 'boolean' }, 'no-time': { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const file = new Map<FileOption, string>()
  const parameters = new Map<string, string>()
  const asked: { server?: string; token?: string } = {}
  let json = false
  const ofFile: string[] = []
  let header: boolean | undefined
  let isTimeless = false
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, value } = token
    if (isOfFile(name) && !own.includes(camel(name))) ofFile.push(token.rawName)
    if (name === 'json') json = true
    else if (name === 'no-header') header = false
    else if (name === 'no-time') isTimeless = true
    else if (name === 'server' || name === 'token') {
      if (!value) return { ok: false, message: 'cli.value-needed', values: { option: token.rawName } }
      asked[name] = value
    } else if (isFileOption(name)) {
      if (value === undefined || value === '')
        return { ok: false, message: 'cli.value-needed', values: { option: token.rawName } }
      file.set(name, value)
      if (own.includes(camel(name))) parameters.set(name, value)
    } else parameters.set(name, value ?? 'true')
  }
  const settings = settingsOf(file, header, isTimeless)
  const parsed = eventSettingsSchema.safeParse(settings)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = [...file.keys()].find((one) => issue?.path.some((part) => camel(one) === part)) ?? 'format'
    const choices = issue?.code === 'invalid_value' ? issue.values.map(String).join(', ') : (issue?.message ?? '')
    return {
      ok: false,
      message: 'cli.wrong-value',
      values: { option: `--${name}`, value: file.get(name) ?? '', choices },
    }
  }
  return { ok: true, options: { json, settings: parsed.data, ofFile, parameters, words: positionals, ...asked } }
}

/** `--name value` of options that nobody knows here is one option; the parser would take the value for a word. */
function joined(args: readonly string[], flags: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string
    const next = args[at + 1]
    const isOwn = /^--[a-z][\w-]*$/i.test(arg) && !['--json', '--no-header', '--no-time'].includes(arg)
    const isAlone = flags.includes(camel(arg.slice(2))) && !/^(true|false)$/.test(next ?? '')
    if (isOwn && !isAlone && next !== undefined && !/^--[a-z]/i.test(next)) {
      found.push(`${arg}=${next}`)
      at++
    } else found.push(arg)
  }
  return found
}

function isOfFile(name: string): boolean {
  return name === 'no-header' || name === 'no-time' || isFileOption(name)
}

function isFileOption(name: string): name is FileOption {
  return (FILE_OPTIONS as readonly string[]).includes(name)
}

function settingsOf(file: ReadonlyMap<FileOption, string>, header: boolean | undefined, isTimeless: boolean): unknown {
  const one = (name: FileOption, key: string, value: unknown = file.get(name)) =>
    file.has(name) ? { [key]: value } : {}
  const list = (name: FileOption) =>
    file
      .get(name)
      ?.split(',')
      .map((part) => part.trim())
  const mapping = {
    ...one('case', 'case', list('case')),
    ...one('event', 'event', list('event')),
    ...(isTimeless ? { time: [] } : one('time', 'time', list('time'))),
    ...one('milestones', 'milestones', list('milestones')),
    ...one('attributes', 'attributes', list('attributes')),
    ...one('end', 'end'),
    ...one('id', 'id'),
    ...one('time-format', 'timeFormat'),
  }
  return {
    ...(Object.keys(mapping).length === 0 ? {} : { mapping }),
    ...one('time-zone', 'timeZone'),
    ...one('separator', 'separator', file.get('separator') === '\\t' ? '\t' : file.get('separator')),
    ...one('encoding', 'encoding'),
    ...one('format', 'format'),
    ...one('sheet', 'sheet'),
    ...one('object-type', 'objectType'),
    ...one('lifecycle', 'lifecycle'),
    ...(header === undefined ? {} : { header }),
  }
}

export function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
