import { createContext, memo, use, useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslate } from '../app/language.tsx'
import { announce } from './announce.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { Popover, PopoverTrigger } from './popover.tsx'
import styles from './save-status.module.css'

/** What has become of the changes: `saved` only when the server has stored them all; `closed`: none are taken any more. */
export type SaveState = 'saved' | 'saving' | 'connecting' | 'offline' | 'refused' | 'closed'

const ICONS: Readonly<Record<SaveState, string>> = {
  saved: 'cloud-check',
  saving: 'cloud-upload',
  connecting: 'cloud-upload',
  offline: 'cloud-off',
  refused: 'alert-triangle',
  closed: 'lock',
}

const StateContext = createContext<SaveState>('connecting')

/** In a word; pressed, it says what the word means. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  const t = useTranslate()
  // “Saving” and “saved” come with every letter, and a notice says that one is offline.
  useEffect(() => {
    if (state === 'refused') announce(t('ui.status.refused'))
  }, [state, t])
  return (
    <StateContext value={useCalm(state)}>
      <StatusButton />
    </StateContext>
  )
}

/** While one types, each letter is saved before the next: “Saved” is said once there was none for so long. */
const CALM_MS = 250

function useCalm(state: SaveState): SaveState {
  const [shown, setShown] = useState(state)
  useEffect(() => {
    if (shown !== 'saving' || state !== 'saved') {
      setShown(state)
      return
    }
    const calm = setTimeout(() => setShown(state), CALM_MS)
    return () => clearTimeout(calm)
  }, [state, shown])
  return shown
}

/** Stays as it is while the words in it change twice with every letter. */
const StatusButton = memo(function StatusButton() {
  const t = useTranslate()
  return (
    <PopoverTrigger>
      <Button className={styles.button as string}>
        <Words />
      </Button>
      <Popover label={t('ui.status.label')}>
        <Hint />
      </Popover>
    </PopoverTrigger>
  )
})

/** “Saved” and “Saving…” lie in one place and take turns: nothing is laid out anew between two letters. */
function Words() {
  const t = useTranslate()
  const state = use(StateContext)
  const isQuiet = state === 'saved' || state === 'saving'
  return (
    <span className={cx(styles.status, styles[state])} data-state={state}>
      {(isQuiet ? (['saved', 'saving'] as const) : [state]).map((each) => (
        <span key={each} className={styles.words} data-state={each}>
          <Icon name={ICONS[each]} />
          <span>{t(`ui.status.${each}`)}</span>
        </span>
      ))}
    </span>
  )
}

function Hint() {
  const t = useTranslate()
  return <p className={styles.hint}>{t(`ui.status.${use(StateContext)}.hint`)}</p>
}
