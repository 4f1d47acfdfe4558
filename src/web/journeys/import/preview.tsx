import { useFormat, useTranslate } from '../../app/language.tsx'
import { type EventImport, useStartImport } from '../../data/events.ts'
import { useProblemWords } from '../../data/problem-words.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { FileForm } from './file-form.tsx'
import styles from './import.module.css'
import { RefusedRows } from './refused-rows.tsx'
import { rememberSettings } from './remembered-settings.ts'
import { RoleForm } from './role-form.tsx'
import { SampleRows } from './sample-rows.tsx'
import { type Destination, StartForm } from './start-form.tsx'
import { UnreadFile } from './unread-file.tsx'
import { useEventPreview } from './use-event-preview.ts'

/** What the file's beginning becomes, corrected where the guess is wrong, and where it goes. Nothing is written before the start. */
export function Preview({ one }: { readonly one: EventImport }) {
  const t = useTranslate()
  const { bytes } = useFormat()
  const words = useProblemWords()
  const state = useEventPreview(one.id)
  const start = useStartImport(one.id)
  const { preview, error, settings, onSettings, isRefreshing } = state
  const { isRemembered, isDayOrderOpen } = state
  const begin = (destination: Destination) => {
    if (!preview || error !== null) return
    rememberSettings(preview, isDayOrderOpen)
    start.mutate({ ...destination, settings }, { onError: (problem) => toast(words(problem), { tone: 'problem' }) })
  }
  if (!preview && !error)
    return <ProgressBar label={t('data.preview.reading', { name: one.file, size: bytes(one.bytes) })} />
  return (
    <>
      <Ended one={one} />
      {error !== null && <UnreadFile importId={one.id} {...state} />}
      {preview && (
        <div className={styles.columns}>
          <div className={cx(styles.preview, isRefreshing && styles.refreshing)} aria-busy={isRefreshing}>
            <RoleForm
              preview={preview}
              settings={settings}
              onSettings={onSettings}
              isRemembered={isRemembered}
              isDayOrderOpen={isDayOrderOpen}
            />
            {error === null && (
              <>
                <RefusedRows preview={preview} />
                <SampleRows preview={preview} />
              </>
            )}
            <FileForm preview={preview} settings={settings} onSettings={onSettings} />
          </div>
          {error === null && <StartForm one={one} isStarting={start.isPending} onStart={begin} />}
        </div>
      )}
    </>
  )
}

/** How the last try ended, where there was one. */
function Ended({ one }: { readonly one: EventImport }) {
  const t = useTranslate()
  if (one.state === 'cancelled')
    return (
      <p className={styles.notice} role="status">
        <Icon name="info-circle" size={20} />
        {t('data.ended.cancelled')}
      </p>
    )
  if (one.state !== 'failed') return null
  const said = [one.problem?.message, one.problem?.remedy].filter(Boolean).join(' ')
  return (
    <p className={styles.problem} role="alert">
      <Icon name="alert-circle" size={20} />
      <span>
        {t('data.ended.failed')} {said}
      </span>
    </p>
  )
}
