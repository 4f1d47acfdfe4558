import { closestLanguage, type Language } from '../i18n/message.ts'

/** The language of the messages, from the environment as POSIX defines it: LC_ALL before LC_MESSAGES before LANG. */
export function messageLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return closestLanguage(locale.split('.')[0]?.replace('_', '-') ?? '')
}
