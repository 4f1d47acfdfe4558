import { useTranslate } from '../../app/language.tsx'

const MINUTE = 60
const HOUR = 3600

/** Puts a time that something will take into words, in seconds, minutes or hours as it is long. */
export function useTimeLeft(): (seconds: number) => string {
  const t = useTranslate()
  return (seconds) => {
    if (seconds < MINUTE) return t('data.left.seconds', { n: Math.max(1, Math.ceil(seconds)) })
    if (seconds < HOUR) return t('data.left.minutes', { n: Math.ceil(seconds / MINUTE) })
    return t('data.left.hours', { n: Math.ceil(seconds / HOUR) })
  }
}
