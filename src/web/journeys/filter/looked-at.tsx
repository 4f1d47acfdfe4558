import { createContext, type ReactNode, use, useMemo } from 'react'
import type { ViewedDataSet, ViewFilter } from '../view.ts'
import type { JourneyFilter } from './filter-address.ts'

export type LookedAt = {
  readonly dataSet: ViewedDataSet
  readonly asked: ViewFilter
  /** Null: those that another filter leaves out. */
  readonly filter: JourneyFilter | null
  readonly onChange: (filter: JourneyFilter) => void
}

const LookedAtContext = createContext<LookedAt | null>(null)

/** Tells what is shown within of which journeys it is. */
export function LookedAtJourneys({
  dataSet,
  asked,
  filter,
  onChange,
  children,
}: LookedAt & { readonly children: ReactNode }) {
  const value = useMemo(() => ({ dataSet, asked, filter, onChange }), [dataSet, asked, filter, onChange])
  return <LookedAtContext value={value}>{children}</LookedAtContext>
}

/** Null outside of a data set. */
export function useLookedAt(): LookedAt | null {
  return use(LookedAtContext)
}
