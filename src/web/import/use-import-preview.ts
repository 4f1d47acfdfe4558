import { useEffect, useState } from 'react'
import { ApiProblem } from '../data/client.ts'
import { type ImportPreview, type ImportSource, previewImport } from '../data/imports.ts'
import { hasRemembered, isRemembered, withRemembered } from './remembered-mappings.ts'

export type Settings = Readonly<Record<string, unknown>>

export type PreviewState =
  | { readonly state: 'none' | 'reading' }
  | {
      readonly state: 'refused'
      readonly error: unknown
      /** Reads the table all the same, for the person to say what it holds; null where there is none to be read. */
      readonly onAnyway: (() => void) | null
    }
  | {
      readonly state: 'ready'
      readonly preview: ImportPreview
      /** Why the file can't be read as it was corrected last; the preview is of before. Null: it can. */
      readonly problem: { readonly error: unknown } | null
      /** How the file is read: what was understood, with what the person changed. */
      readonly settings: Settings | null
      readonly onSettings: (settings: Settings) => void
      /** A changed setting is being tried. */
      readonly isRefreshing: boolean
    }

type Found = { readonly preview: ImportPreview | null; readonly problem: { readonly error: unknown } | null }

/** What the file would become, asked anew whenever its reading is corrected. */
export function useImportPreview(source: ImportSource | null): PreviewState {
  const [found, setFound] = useState<Found | null>(null)
  const [asked, setAsked] = useState<Settings | null>(null)
  const [isRefreshing, setIsRefreshing] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another source begins anew
  useEffect(() => {
    setFound(null)
    setAsked(null)
  }, [source])

  useEffect(() => {
    if (!source) return
    let isCurrent = true
    setIsRefreshing(true)
    ask(source, asked)
      .then((preview) => isCurrent && setFound({ preview, problem: null }))
      .catch((error: unknown) => {
        if (isCurrent) setFound((before) => ({ preview: before?.preview ?? null, problem: { error } }))
      })
      .finally(() => isCurrent && setIsRefreshing(false))
    return () => {
      isCurrent = false
    }
  }, [source, asked])

  if (!source) return { state: 'none' }
  if (!found) return { state: 'reading' }
  const { preview, problem } = found
  if (preview) {
    // While it is read anew, and where it can't be, the person's own choices stand; else what became of them.
    const chosen = isRefreshing || problem ? asked : null
    const settings = chosen ?? preview.settings
    return { state: 'ready', preview, problem, settings, onSettings: setAsked, isRefreshing }
  }
  if (isRefreshing) return { state: 'reading' }
  const error = problem?.error
  return { state: 'refused', error, onAnyway: isNoJourney(error) ? () => setAsked(ANYWAY) : null }
}

const ANYWAY: Settings = { anyway: true }

function isNoJourney(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.reason === 'table-not-a-journey'
}

/** A table whose headings were met before is read as it was corrected then, even where it doesn't look like a journey. */
async function ask(source: ImportSource, settings: Settings | null): Promise<ImportPreview> {
  if (settings) return previewImport({ ...source, settings })
  try {
    return await asRemembered(source, await previewImport({ ...source, settings }))
  } catch (error) {
    if (!isNoJourney(error) || !hasRemembered()) throw error
    const insisted = await previewImport({ ...source, settings: ANYWAY }).catch(() => null)
    if (!insisted || !isRemembered(insisted.settings)) throw error
    return asRemembered(source, insisted)
  }
}

async function asRemembered(source: ImportSource, preview: ImportPreview): Promise<ImportPreview> {
  const remembered = withRemembered(preview.settings)
  return remembered ? previewImport({ ...source, settings: remembered }) : preview
}
