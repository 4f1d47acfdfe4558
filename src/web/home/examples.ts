import type { DocumentItem } from '../data/documents.ts'
import { useMe } from '../data/me.ts'

/** Tells the examples, which were made in the same moment as the workspace, from what its people made. */
export function useIsExample(): (item: DocumentItem) => boolean {
  const { createdAt } = useMe().workspace
  return (item) => item.createdAt === createdAt
}
