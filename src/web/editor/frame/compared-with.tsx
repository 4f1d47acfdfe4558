import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useTranslate } from '../../app/language.tsx'
import { paths } from '../../app/paths.ts'
import { documentsQuery } from '../../data/documents.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './compared-with.module.css'

type ComparedWithProps = { readonly id: string; readonly baseMapId: string; readonly isExpected: boolean }

/** The way to the comparison: with the map that this one was made from, which is named, or with one to be chosen. */
export function ComparedWith({ id, baseMapId, isExpected }: ComparedWithProps) {
  const t = useTranslate()
  const maps = useQuery({ ...documentsQuery('map'), enabled: baseMapId !== '' }).data
  const base = maps?.find((map) => map.id === baseMapId)
  // What was expected comes before what is.
  const [before, after] = base && !isExpected ? [base.id, id] : [id, base?.id]
  return (
    <Link
      href={paths.compare(before, after)}
      className={styles.link as string}
      {...(base ? {} : { 'aria-label': t('editor.compare.open') })}
    >
      <Icon name="arrows-diff" />
      <span className={styles.words}>
        {base
          ? t(isExpected ? 'editor.compare.expected' : 'editor.compare.from', {
              title: base.title || t('map.untitled'),
            })
          : t('editor.compare')}
      </span>
    </Link>
  )
}
