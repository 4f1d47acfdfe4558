import type { z } from 'zod'
import type { Diff } from './diff.ts'
import type { DocumentOf, DocumentType } from './document-type.ts'
import { type Draft, draft } from './draft.ts'
import { ok, type Refusal, type Result, refuse } from './result.ts'

/** What a command may not make up by itself. */
export type Context = {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly newId: () => string
  /** A number in [0, 1). */
  readonly random: () => number
}

/**
 * A change of a document, with its arguments' schema. Pure: the same document, arguments and context give the same diff.
 * `run` changes the draft and returns nothing, or refuses; a refused command changes nothing.
 */
export type Command<
  Type extends DocumentType = DocumentType,
  Args extends z.ZodType = z.ZodType,
  Name extends string = string,
> = {
  /** `noun.verb`. */
  readonly name: Name
  readonly type: Type
  readonly args: Args
  readonly run: (draft: Draft<Type>, args: z.output<Args>, context: Context) => Refusal | undefined
}

/** Binds a document type, so that each command names only its arguments and its work. */
export function commandsOf<Type extends DocumentType>(type: Type) {
  return <Name extends string, Args extends z.ZodType>(
    name: Name,
    args: Args,
    run: (draft: Draft<Type>, args: z.output<Args>, context: Context) => Refusal | undefined,
  ): Command<Type, Args, Name> => ({ name, type, args, run })
}

type ByName<Commands extends readonly { readonly name: string }[]> = {
  readonly [C in Commands[number] as C['name']]: C
}

/** Commands by their names, each with its own arguments' type. Throws when two have the same name. */
export function byName<const Commands extends readonly { readonly name: string }[]>(commands: Commands) {
  const found = Object.fromEntries(commands.map((command) => [command.name, command]))
  if (Object.keys(found).length !== commands.length) throw new Error('two commands have the same name')
  return found as ByName<Commands>
}

/**
 * Runs a command. Arguments that don't fit are refused with the field's path: as `value-too-long` what people write
 * or paste at too great a length, as `invalid-arguments` everything else.
 */
export function execute<Type extends DocumentType, Args extends z.ZodType>(
  command: Command<Type, Args>,
  document: DocumentOf<Type>,
  args: z.input<Args>,
  context: Context,
): Result<Diff> {
  const parsed = command.args.safeParse(args)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    if (issue?.code === 'too_big' && issue.origin === 'string') {
      return refuse('value-too-long', issue.path.join('.'), { limit: Number(issue.maximum) })
    }
    return refuse('invalid-arguments', issue?.path.join('.') ?? '', { message: issue?.message ?? '' })
  }
  const work = draft(command.type, document)
  const refusal = command.run(work, parsed.data, context)
  return refusal ? { ok: false, refusal } : ok(work.diff())
}

/** Shorthand for a refusal inside a command. */
export function because(reason: string, at?: string, values?: Record<string, string | number>): Refusal {
  return { reason, ...(at === undefined ? {} : { at }), ...(values ? { values } : {}) }
}
