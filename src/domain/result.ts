/** What a user can cause is a value: a refusal says why, with a literal `reason` that interfaces translate. Bugs throw. */
export type Refusal<Reason extends string = string> = {
  readonly reason: Reason
  /** What the refusal is about: `table/id`, or a field's name. */
  readonly at?: string
  /** Values for the translated message. */
  readonly values?: Readonly<Record<string, string | number>>
}

export type Result<Value, Failure extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Failure }

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

export function refuse<Reason extends string>(
  reason: Reason,
  at?: string,
  values?: Readonly<Record<string, string | number>>,
): Result<never, Refusal<Reason>> {
  return { ok: false, refusal: { reason, ...(at === undefined ? {} : { at }), ...(values ? { values } : {}) } }
}
