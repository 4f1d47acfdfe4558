import { useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { TextField } from '../ui/text-field.tsx'
import { usePersona } from './persona-context.tsx'
import styles from './profile.module.css'
import { readShare } from './read-share.ts'

/** How many of the customers the persona stands for, as a figure and a bar. */
export function ShareField() {
  const t = useTranslate()
  const { percent, number } = useFormat()
  const { info, set, mayEdit } = usePersona()
  const { sharePercent } = info
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && readShare(typed) === undefined
  const change = (next: string) => {
    setTyped(next)
    const share = readShare(next)
    if (share !== undefined) set({ sharePercent: share }, 'sharePercent')
  }
  if (!mayEdit && sharePercent === null) return null
  return (
    <section className={styles.share}>
      {sharePercent !== null && (
        <>
          <p className={styles.shareFigure}>
            <strong>{percent(sharePercent)}</strong> {t('personas.share.of')}
          </p>
          <span className={styles.shareTrack}>
            <span className={styles.shareBar} style={{ inlineSize: `${sharePercent}%` }} />
          </span>
        </>
      )}
      {mayEdit && (
        <div className={styles.screenOnly}>
          <TextField
            label={t('personas.share')}
            inputMode="decimal"
            value={typed ?? (sharePercent === null ? '' : number(sharePercent))}
            onChange={change}
            onBlur={() => !isWrong && setTyped(null)}
            error={isWrong ? t('personas.share.wrong') : undefined}
          />
        </div>
      )}
    </section>
  )
}
