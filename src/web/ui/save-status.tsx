import { Focusable } from 'react-aria-components/Focusable'
import type { MessageId } from '../../i18n/message.ts'
import { useTranslate } from '../app/language.tsx'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './save-status.module.css'
import { Spinner } from './spinner.tsx'
import { Tooltip } from './tooltip.tsx'

/** What has become of the changes: `saved` only when the server has stored them all. */
export type SaveState = 'saved' | 'saving' | 'connecting' | 'offline' | 'refused'

const ICONS: Readonly<Record<SaveState, string>> = {
  saved: 'cloud-check',
  saving: 'loader-2',
  connecting: 'cloud-upload',
  offline: 'cloud-off',
  refused: 'alert-triangle',
}

export function SaveStatus({ state }: { readonly state: SaveState }) {
  const t = useTranslate()
  const hint: MessageId = `ui.status.${state}.hint`
  return (
    <Tooltip text={t(hint)}>
      <Focusable>
        <span className={cx(styles.status, styles[state])} role="status">
          {state === 'saving' ? <Spinner /> : <Icon name={ICONS[state]} />}
          <span className={styles.word}>{t(`ui.status.${state}`)}</span>
        </span>
      </Focusable>
    </Tooltip>
  )
}
