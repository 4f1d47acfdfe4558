import type { WORKSPACE_HEADER } from '../../server/contract/workspaces.ts'

const HEADER: typeof WORKSPACE_HEADER = 'polku-workspace'
const KEY = 'polku.workspace'

/**
 * The workspace in which this page stands: two tabs can stand in two of them, and a reload stays where it was. Null as
 * long as nobody knows; it is then the one where the person worked last.
 */
let present: string | null = kept()

export function presentWorkspace(): string | null {
  return present
}

export function standIn(workspaceId: string | null): void {
  present = workspaceId
  try {
    if (workspaceId === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, workspaceId)
  } catch {
    // Private windows may forbid it; a reload then leads to where the person worked last.
  }
}

/** Names the workspace to the server; every request carries it. */
export function workspaceHeader(): Readonly<Record<string, string>> {
  return present === null ? {} : { [HEADER]: present }
}

function kept(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}
