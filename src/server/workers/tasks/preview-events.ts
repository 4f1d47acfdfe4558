import { ok, type Result, refuse } from '../../../domain/result.ts'
import { eventFileAt } from '../../../formats/events/event-file.ts'
import type { EventSettings } from '../../../formats/events/event-settings.ts'
import { type OpenedEvents, openEvents } from '../../../formats/events/open-events.ts'
import { FileRefused } from '../../../formats/events/pieces.ts'

export type PreviewInput = { readonly path: string; readonly name: string; readonly settings: EventSettings }
export type PreviewOutput = Result<Omit<OpenedEvents, 'read' | 'rowMapper'>>

/** Looks into a file of events. */
export async function previewEvents({ path, name, settings }: PreviewInput): Promise<PreviewOutput> {
  try {
    const { read: _, rowMapper: __, ...opened } = await openEvents(await eventFileAt(path, name), settings)
    return ok(opened)
  } catch (error) {
    return refusalOf(error)
  }
}

/** What keeps a file from being read is a refusal; anything else is a fault. */
export function refusalOf(error: unknown): Result<never> {
  if (error instanceof FileRefused) return refuse(error.reason, undefined, error.values)
  throw error
}
