import { useState } from 'react'
import type { fieldCommands, sectionCommands } from '../../domain/persona/commands/own-parts.ts'
import { useDone } from '../app/use-refused.ts'
import { usePersona } from './persona-context.tsx'

type AddCommand = (typeof fieldCommands)[0] | (typeof sectionCommands)[0]

/** Adds a field or a section of one's own; `added` is the last one's id, so that its name can be asked for at once. */
export function useAddOwn(command: AddCommand, title: string): { readonly added: string | null; add(): void } {
  const done = useDone()
  const { store } = usePersona()
  const [added, setAdded] = useState<string | null>(null)
  const add = () => {
    const result = store.execute(command, { titles: [title] })
    if (done(result) && result.ok) setAdded(result.value[0]?.id ?? null)
  }
  return { added, add }
}
