import { deleteChange, setChange } from '../../domain/map/commands/changes.ts'
import type { mapType, PlannedChange } from '../../domain/map/map-type.ts'
import type { DocumentStore } from '../../sync/document-store.ts'
import { useTranslate } from '../app/language.tsx'
import { useDone } from '../app/use-refused.ts'
import { toast } from '../ui/toast-queue.ts'

export type PlanFields = Partial<Pick<PlannedChange, 'name' | 'description' | 'ownerId' | 'state'>>

/** What can be said about the changes that lead to a map. */
export type Planning = {
  readonly mayEdit: boolean
  readonly set: (key: string, fields: PlanFields) => void
  /** Takes the plan away, and offers to take that back. */
  readonly remove: (key: string) => void
}

/** @param store of the map that the changes lead to */
export function usePlanning(store: DocumentStore<typeof mapType>, mayEdit: boolean): Planning {
  const t = useTranslate()
  const done = useDone()
  return {
    mayEdit,
    set: (key, fields) => {
      const merge = `${key}/${Object.keys(fields).join()}`
      done(store.execute(setChange, { id: key, fields }, { merge }))
    },
    remove: (key) => {
      if (!done(store.execute(deleteChange, { id: key }))) return
      toast(t('plan.removed'), { action: { label: t('ui.undo'), run: () => store.undo() } })
    },
  }
}
