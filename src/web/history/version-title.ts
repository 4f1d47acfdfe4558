import type { Translate } from '../../i18n/message.ts'
import type { useFormat } from '../app/language.tsx'
import type { Version } from '../data/versions.ts'

/** What a version is called: its name, or what it was kept for; empty where it has neither, and its time says most. */
export function versionTitle(
  { kind, name, originAt }: Pick<Version, 'kind' | 'name' | 'originAt'>,
  t: Translate,
  format: ReturnType<typeof useFormat>,
): string {
  if (name !== '') return name
  switch (kind) {
    case 'automatic':
    case 'named':
      return ''
    case 'restored':
      return t('history.kind.restored', { when: originAt ? format.dateTime(originAt) : '' })
    case 'before-restore':
      return t('history.kind.before-restore')
    default:
      return kind satisfies never
  }
}
