import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslate } from '../app/language.tsx'
import { announce } from './announce.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { Popover, PopoverTrigger } from './popover.tsx'
import styles from './save-status.module.css'
import { Spinner } from './spinner.tsx'

/** What has become of the changes: `saved` only when the server has stored them all. */
export type SaveState = 'saved' | 'saving' | 'connecting' | 'offline' | 'refused'

const ICONS: Readonly<Record<SaveState, string>> = {
  saved: 'cloud-check',
  saving: 'loader-2',
  connecting: 'cloud-upload',
  offline: 'cloud-off',
  refused: 'alert-triangle',
}

/** In a word; pressed, it says what the word means. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  const t = useTranslate()
  const word = t(`ui.status.${state}`)
  // “Saving” and “saved” come with every letter, and a notice says that one is offline.
  useEffect(() => {
    if (state === 'refused') announce(word)
  }, [state, word])
  return (
    <PopoverTrigger>
      <Button className={cx(styles.status, styles[state])}>
        {state === 'saving' ? <Spinner /> : <Icon name={ICONS[state]} />}
        <span>{word}</span>
      </Button>
      <Popover label={word}>
        <p className={styles.hint}>{t(`ui.status.${state}.hint`)}</p>
      </Popover>
    </PopoverTrigger>
  )
}
