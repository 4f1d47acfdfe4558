import { parseArgs } from 'node:util'
import { type ExportOptions, ORIENTATIONS, PAPERS, SHEETS } from '../formats/export/exporter.ts'
import type { MessageId, MessageValues } from '../i18n/message.ts'

/** What was asked for on the command line, or what is wrong with it. */
export type Asked =
  | { readonly ok: true; readonly options: Options; readonly words: readonly string[] }
  | { readonly ok: false; readonly message: MessageId; readonly values: MessageValues }

export type Options = {
  readonly help: boolean
  readonly version: boolean
  readonly json: boolean
  readonly from?: string
  readonly to?: string
  readonly language?: string
  /** Which map of the file, counted from 1. */
  readonly map?: number
  /** Which persona of the file, instead of a map; counted from 1. */
  readonly persona?: number
  /** Reads tables that don't look like a journey too. */
  readonly anyway: boolean
  /** How tables are read, as it was written. */
  readonly mapping: readonly string[]
  /** Where a backup is restored to: a folder, or a database's address. */
  readonly into?: string
  /** The address of whoever is to be erased, once more. */
  readonly confirm?: string
  readonly write: ExportOptions
}

const flags = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  language: { type: 'string' },
  map: { type: 'string' },
  persona: { type: 'string' },
  anyway: { type: 'boolean' },
  mapping: { type: 'string', multiple: true },
  sheet: { type: 'string' },
  paper: { type: 'string' },
  orientation: { type: 'string' },
  pages: { type: 'string' },
  theme: { type: 'string' },
  width: { type: 'string' },
  into: { type: 'string' },
  confirm: { type: 'string' },
} as const

type Values = { readonly [Name in keyof typeof flags]?: string | boolean | readonly string[] }

export function askedFor(args: readonly string[]): Asked {
  const parsed = parsedArgs(args)
  if (!parsed.ok) return parsed
  const { values, words } = parsed
  if (values.map !== undefined && values.persona !== undefined)
    return { ok: false, message: 'cli.map-or-persona', values: {} }
  const wrong = wrongValue(values)
  if (wrong) return { ok: false, message: 'cli.wrong-value', values: wrong }
  const given = (name: keyof Values) => (values[name] === undefined ? {} : { [name]: values[name] })
  return {
    ok: true,
    words,
    options: {
      help: values.help === true,
      version: values.version === true,
      json: values.json === true,
      ...given('from'),
      ...given('to'),
      ...given('language'),
      ...given('into'),
      ...given('confirm'),
      ...(values.map === undefined ? {} : { map: Number(values.map) }),
      ...(values.persona === undefined ? {} : { persona: Number(values.persona) }),
      anyway: values.anyway === true,
      mapping: (values.mapping as readonly string[] | undefined) ?? [],
      write: {
        ...given('language'),
        ...given('sheet'),
        ...given('paper'),
        ...given('orientation'),
        ...given('pages'),
        ...given('theme'),
        ...(values.width === undefined ? {} : { width: Number(values.width) }),
      },
    },
  }
}

type Parsed =
  | { readonly ok: true; readonly values: Values; readonly words: readonly string[] }
  | (Asked & { ok: false })

function parsedArgs(args: readonly string[]): Parsed {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: flags,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name as keyof typeof flags] : undefined
    if (!flag) return { ok: false, message: 'cli.unknown-option', values: { option: token.rawName } }
    if (flag.type === 'string' && (token.value === undefined || token.value === '')) {
      return { ok: false, message: 'cli.value-needed', values: { option: token.rawName } }
    }
    if (flag.type === 'boolean' && token.value !== undefined) {
      return { ok: false, message: 'cli.no-value', values: { option: token.rawName } }
    }
  }
  return { ok: true, values: values as Values, words: positionals }
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  sheet: SHEETS,
  paper: PAPERS,
  orientation: ORIENTATIONS,
  pages: ['one', 'several'],
  theme: ['light', 'dark'],
}

function wrongValue(values: Values): MessageValues | null {
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = values[name as keyof Values]
    if (value !== undefined && !choices.includes(String(value))) {
      return { option: `--${name}`, value: String(value), choices: choices.join(', ') }
    }
  }
  for (const name of ['width', 'map', 'persona'] as const) {
    const value = values[name]
    if (value !== undefined && !/^[1-9]\d{0,4}$/.test(String(value))) {
      return { option: `--${name}`, value: String(value), choices: '1, 2, 3 …' }
    }
  }
  const { language } = values
  if (language !== undefined && !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(String(language))) {
    return { option: '--language', value: String(language), choices: 'en, sv, fi, da, ar …' }
  }
  return null
}
