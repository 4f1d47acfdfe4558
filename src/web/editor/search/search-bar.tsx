import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type Hit, searchMap } from '../../../domain/map/search.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useDirectory } from '../state/directory.ts'
import { FOUND } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import { cardOfHit, goToHit } from './go-to-hit.ts'
import styles from './search-bar.module.css'

type SearchBarProps = { readonly onFound: () => void }

/** Finds in the map: how many, the next, the one before. Enter and Shift-Enter go on, Esc closes. */
export function SearchBar({ onFound }: SearchBarProps) {
  const isOpen = useObservable(useEditor().isSearchOpen)
  return isOpen && <OpenSearch onFound={onFound} />
}

const TABLES = ['map', 'kpis', 'stages', 'steps', 'lanes', 'cards', 'points'] as const

function OpenSearch({ onFound }: SearchBarProps) {
  const t = useTranslate()
  const editor = useEditor()
  const { library } = useDirectory()
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(-1)
  const map = useDerived(TABLES, (document) => document)
  const hits = useMemo(() => distinct(searchMap(map, library, query)), [map, library, query])

  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    editor.flags.only(
      FOUND,
      hits.flatMap((hit) => cardOfHit(hit) ?? []).map((id) => keyOf({ kind: 'card', id })),
    )
    return () => editor.flags.only(FOUND, [])
  }, [editor, hits])

  const go = (by: 1 | -1) => {
    if (hits.length === 0) return
    const next = (at + by + hits.length) % hits.length
    setAt(next)
    onFound()
    goToHit(editor, hits[next] as Hit)
    input.current?.focus({ preventScroll: true })
  }
  const close = () => {
    editor.isSearchOpen.set(false)
    editor.moveTo(editor.position.value)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      go(event.shiftKey ? -1 : 1)
    }
  }
  return (
    <search className={styles.bar} onKeyDownCapture={press}>
      <SearchField
        label={t('editor.search.label')}
        value={query}
        onChange={(next) => {
          setQuery(next)
          setAt(-1)
        }}
        inputRef={input}
      />
      <span className={styles.count} role="status">
        {query.trim() === '' ? '' : t('editor.search.count', { at: at + 1, count: hits.length })}
      </span>
      <IconButton
        icon="chevron-up"
        label={t('editor.search.previous')}
        shortcut="shift+enter"
        isDisabled={hits.length === 0}
        onPress={() => go(-1)}
      />
      <IconButton
        icon="chevron-down"
        label={t('editor.search.next')}
        shortcut="enter"
        isDisabled={hits.length === 0}
        onPress={() => go(1)}
      />
      <IconButton icon="x" label={t('editor.search.close')} shortcut="escape" onPress={close} />
    </search>
  )
}

/** A record that was found in several fields is one place to go to. */
function distinct(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.map((hit) => [`${hit.table}/${hit.id}`, hit])).values()]
}
