import { useState } from 'react'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { pauseUpload, resumeUpload, type Upload, useUpload } from '../../data/event-uploads.ts'
import type { EventImport } from '../../data/events.ts'
import { useProblemWords } from '../../data/problem-words.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './import.module.css'
import { useTimeLeft } from './time-left.ts'

/** The file on its way to the server; one can pause, and go on later with the same file. */
export function Uploading({ one }: { readonly one: EventImport }) {
  const upload = useUpload(one.id)
  return <div className={styles.box}>{upload ? <Sending one={one} upload={upload} /> : <GoOn one={one} />}</div>
}

function Sending({ one, upload }: { readonly one: EventImport; readonly upload: Upload }) {
  const t = useTranslate()
  const { bytes } = useFormat()
  const words = useProblemWords()
  const timeLeft = useTimeLeft()
  const { file, sent, bytesPerSecond, state, error } = upload
  const resume = () => resumeUpload(one.id, file, sent)
  const rate = bytesPerSecond === null ? null : t('data.upload.rate', { rate: bytes(bytesPerSecond) })
  const left = bytesPerSecond === null ? null : timeLeft((file.size - sent) / bytesPerSecond)
  const facts = [t('data.upload.sent', { sent: bytes(sent), size: bytes(file.size) }), rate, left]
  return (
    <>
      <ProgressBar label={t('data.upload', { name: file.name })} value={file.size === 0 ? 1 : sent / file.size} />
      {(state === 'sending' || state === 'whole') && (
        <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      )}
      <p className={styles.notice} role="status" hidden={state !== 'waiting' && state !== 'paused'}>
        {state === 'waiting' && t('data.upload.waiting')}
        {state === 'paused' && t('data.upload.paused')}
      </p>
      {state === 'failed' && (
        <p className={styles.problem} role="alert">
          <Icon name="alert-circle" size={20} />
          {words(error)}
        </p>
      )}
      <div className={styles.buttons}>
        {state === 'sending' && (
          <Button icon="player-pause" onPress={() => pauseUpload(one.id)}>
            {t('data.upload.pause')}
          </Button>
        )}
        {(state === 'paused' || state === 'failed') && (
          <Button icon="player-play" variant="primary" onPress={resume}>
            {t('data.upload.resume')}
          </Button>
        )}
      </div>
    </>
  )
}

/** The page that sent the file is gone; the browser has to be given the file again. */
function GoOn({ one }: { readonly one: EventImport }) {
  const t = useTranslate()
  const { bytes } = useFormat()
  const [other, setOther] = useState<string | null>(null)
  const take = ([file]: readonly File[]) => {
    if (!file) return
    const isSame = file.size === one.bytes && file.name === one.file
    setOther(isSame ? null : file.name)
    if (isSame) resumeUpload(one.id, file, one.received)
  }
  return (
    <>
      <ProgressBar
        label={t('data.upload.here', { received: bytes(one.received), size: bytes(one.bytes) })}
        value={one.bytes === 0 ? 1 : one.received / one.bytes}
      />
      <FileDrop label={t('data.upload.again', { name: one.file })} accept="" onFiles={take} />
      {other !== null && (
        <p className={styles.problem} role="alert">
          <Icon name="alert-circle" size={20} />
          {t('data.upload.other', { other, name: one.file, size: bytes(one.bytes) })}
        </p>
      )}
    </>
  )
}
