import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useTranslate } from '../../app/language.tsx'
import { paths } from '../../app/paths.ts'
import { documentsQuery } from '../../data/documents.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './compared-with.module.css'

type ComparedWithProps = { readonly id: string; readonly baseMapId: string }

/** The way to the comparison: with the map that this one was made from, which is named, or with one to be chosen. */
export function ComparedWith({ id, baseMapId }: ComparedWithProps) {
  const t = useTranslate()
  const maps = useQuery({ ...documentsQuery('map'), enabled: baseMapId !== '' }).data
  const base = maps?.find((map) => map.id === baseMapId)
  return (
    <Link
      href={base ? paths.compare(base.id, id) : paths.compare(id)}
      className={styles.link as string}
      {...(base ? {} : { 'aria-label': t('compare.open') })}
    >
      <Icon name="arrows-diff" />
      <span className={styles.words}>
        {base ? t('compare.future.from', { title: base.title || t('map.untitled') }) : t('compare.compare')}
      </span>
    </Link>
  )
}
