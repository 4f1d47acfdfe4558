import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { setCard } from '../../../domain/map/commands/cards.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import { escapeRichText, plainText } from '../../../domain/rich-text.ts'
import { useTranslate } from '../../app/language.tsx'
import type { Editing } from '../state/editor.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './figure-editor.module.css'
import { leave, nextCard, standOn } from './leaving.ts'
import { useUnkept } from './use-unkept.ts'
import { dropIfBlank, makeCards } from './write-cards.ts'

type Draft = Extract<Editing, { kind: 'draft' }>
type Figure = { readonly text: string; readonly figure: string; readonly change: string }

const NOTHING: Figure = { text: '', figure: '', change: '' }

/** A new figure: what is measured, its value, how it moved. */
export function FigureDraftEditor({ draft }: { readonly draft: Draft }) {
  const editor = useEditor()
  const keep = ({ text, figure, change }: Figure): string | null => {
    if (`${text}${figure}${change}`.trim() === '') return null
    const [id] = makeCards(editor, draft, draft.after, [escapeRichText(text.trim())], {
      figure: figure.trim(),
      change: change.trim(),
    })
    if (id) standOn(editor, id)
    return id ?? null
  }
  return (
    <FigureFields
      key={draft.after}
      isTyped
      initial={{ ...NOTHING, text: draft.typed }}
      onLeave={(value, how) => {
        const id = keep(value)
        if (how === 'next' && id !== null) nextCard(editor, draft, id)
        else if (how === 'away') editor.edit(null)
        else leave(editor)
      }}
    />
  )
}

/** @param typed what was typed to open it: a new name */
export function FigureCardEditor({ card, typed }: { readonly card: Card; readonly typed: string }) {
  const editor = useEditor()
  return (
    <FigureFields
      isTyped={typed !== ''}
      initial={{ text: typed || plainText(card.text), figure: card.figure, change: card.change }}
      onLeave={({ text, figure, change }, how) => {
        editor.run(setCard, {
          id: card.id,
          fields: { text: escapeRichText(text.trim()), figure: figure.trim(), change: change.trim() },
        })
        const dropped = dropIfBlank(editor, card.id)
        if (how === 'next' && !dropped) nextCard(editor, card, card.id)
        else if (how === 'away') editor.edit(null)
        else leave(editor)
      }}
    />
  )
}

type FigureFieldsProps = {
  readonly initial: Figure
  /** The name has begun to be typed, and is not marked to be overwritten. */
  readonly isTyped: boolean
  readonly onLeave: (value: Figure, how: 'next' | 'leave' | 'away') => void
}

function FigureFields({ initial, isTyped, onLeave }: FigureFieldsProps) {
  const t = useTranslate()
  const first = useRef<HTMLInputElement>(null)
  const hasLeft = useRef(false)
  const [value, setValue] = useState(initial)
  useUnkept(isTyped || value !== initial)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it appears
  useLayoutEffect(() => {
    first.current?.focus({ preventScroll: true })
    if (!isTyped) first.current?.select()
  }, [])
  const finish = (how: 'next' | 'leave' | 'away') => {
    if (hasLeft.current) return
    hasLeft.current = true
    onLeave(value, how)
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    finish(event.key === 'Enter' ? 'next' : 'leave')
  }
  const blur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) finish('away')
  }
  const field = (name: keyof Figure, placeholder: string) => ({
    className: styles[name],
    dir: 'auto',
    'aria-label': placeholder,
    placeholder,
    value: value[name],
    onChange: (event: { target: { value: string } }) => setValue({ ...value, [name]: event.target.value }),
    onPaste: (event: { stopPropagation: () => void }) => event.stopPropagation(),
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields inside
    <div className={styles.fields} onKeyDown={press} onBlur={blur}>
      <input ref={first} {...field('text', t('editor.figure.name'))} />
      <input {...field('figure', t('editor.figure.value'))} />
      <input {...field('change', t('editor.figure.change'))} />
    </div>
  )
}
