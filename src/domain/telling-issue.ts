import type { z } from 'zod'

/** What is wrong with a value, in the first place, and where. */
export type TellingIssue = { readonly path: readonly PropertyKey[]; readonly message: string }

/**
 * The first issue of a value that a schema does not take. Of a choice between schemas it is that of the one which was meant:
 * the one that takes a value of this kind.
 */
export function tellingIssue({
  issues: [issue],
}: z.core.$ZodError): TellingIssue & { readonly issue: Issue | undefined } {
  return { issue, ...(issue ? deepest(issue, []) : { path: [], message: '' }) }
}

type Issue = z.core.$ZodIssue

function deepest(issue: Issue, above: readonly PropertyKey[]): TellingIssue {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return { path, message: issue.message }
  const meant = issue.errors.filter(([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0))
  const [only, ...others] = meant
  return only?.[0] && others.length === 0 ? deepest(only[0], path) : { path, message: issue.message }
}
