import { ok, type Result, refuse } from '../domain/result.ts'
import type { ImportRequest } from '../formats/import/import-file.ts'
import type { Mapping } from '../formats/table/mapping.ts'
import { CHOICE_VALUES, isMappingChoice, type MappingChoice } from '../formats/table/mapping-choice.ts'
import { readInput } from './files.ts'

export type TableSettings = Pick<ImportRequest, 'anyway' | 'mapping' | 'choices'>

type Given = { readonly anyway: boolean; readonly mapping: readonly string[] }

/**
 * How tables are to be read: `NAME=MEANING` for a row or column, JSON, or a file with the JSON that `validate --json` gives.
 * Refuses: `cli-mapping-choice`, `cli-mapping-not-json`, and what reading a file refuses.
 */
export async function tableSettings({ anyway, mapping: given }: Given): Promise<Result<TableSettings>> {
  const choices: MappingChoice[] = []
  let mapping: Mapping | undefined
  for (const text of given) {
    if (isChoice(text)) {
      const choice = choiceOf(text)
      if (!isMappingChoice(choice)) return wrongChoice(text)
      choices.push(choice)
      continue
    }
    const read = await mappingIn(text)
    if (!read.ok) return read
    mapping = read.value
  }
  return ok({
    ...(anyway ? { anyway } : {}),
    ...(mapping === undefined ? {} : { mapping }),
    ...(choices.length === 0 ? {} : { choices }),
  })
}

function isChoice(text: string): boolean {
  return text.includes('=') && !isJson(text) && !isFileName(text)
}

function isFileName(text: string): boolean {
  return /\.json$/i.test(text)
}

function isJson(text: string): boolean {
  return text.trimStart().startsWith('{')
}

/** A heading may have an equals sign of its own; what it holds has none. */
function choiceOf(text: string): MappingChoice {
  const at = text.lastIndexOf('=')
  return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }
}

function wrongChoice(choice: string): Result<never> {
  return refuse('cli-mapping-choice', undefined, { choice, values: CHOICE_VALUES.join(', ') })
}

/** Whether the mapping fits is for the importer to say. */
async function mappingIn(text: string): Promise<Result<Mapping>> {
  const source = isJson(text) ? ok(text) : await textOf(text)
  // A word that no file is called was hardly meant as one.
  if (!source.ok) return source.refusal.reason === 'cli-no-file' && !isFileName(text) ? wrongChoice(text) : source
  try {
    const value = JSON.parse(source.value) as { readonly mapping?: Mapping } & Mapping
    return ok(value.mapping ?? value)
  } catch {
    return refuse('cli-mapping-not-json', undefined, { file: isJson(text) ? '--mapping' : text })
  }
}

async function textOf(path: string): Promise<Result<string>> {
  const bytes = await readInput(path)
  return bytes.ok ? ok(new TextDecoder().decode(bytes.value)) : bytes
}
