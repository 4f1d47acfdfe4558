import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { useProblemWords } from '../data/problem-words.ts'
import { embeddingQuery, useCreateLink } from '../data/sharing.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { daysUntil, type Ends, EndsSelect } from './ends.tsx'
import { SecretField } from './secret-field.tsx'
import styles from './sharing.module.css'

/** What one may do by a link. */
const GRANTS = ['view', 'comment', 'edit'] as const
type Grants = (typeof GRANTS)[number]
/** The same least length as the server's. */
const SHORTEST_PASSWORD = 8

/** Makes a link, and shows it this once. */
export function NewLink({ documentId, title }: { readonly documentId: string; readonly title: string }) {
  const t = useTranslate()
  const words = useProblemWords()
  const create = useCreateLink(documentId)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [ends, setEnds] = useState<Ends>('never')
  const [grants, setGrants] = useState<Grants>('view')
  const save = (event: FormEvent) => {
    event.preventDefault()
    const json = { name: name.trim(), grants, days: daysUntil(ends), ...(password === '' ? {} : { password }) }
    create.mutate(json, {
      onSuccess: () => {
        setName('')
        setPassword('')
      },
    })
  }
  return (
    <>
      <form className={styles.form} onSubmit={save}>
        <Select
          label={t('sharing.links.grants')}
          options={GRANTS.map((id) => ({ id, label: t(`sharing.links.grants.${id}`) }))}
          value={grants}
          onChange={setGrants}
          {...(grants === 'view' ? {} : { description: t(`sharing.links.grants.${grants}.hint`) })}
        />
        <div className={styles.row}>
          <TextField label={t('sharing.links.name')} isOptional maxLength={100} value={name} onChange={setName} />
          <EndsSelect value={ends} onChange={setEnds} />
        </div>
        <TextField
          label={t('sharing.links.password')}
          isOptional
          description={t('sharing.links.password.hint', { least: SHORTEST_PASSWORD })}
          type="password"
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
          maxLength={128}
          value={password}
          onChange={setPassword}
        />
        <p className={styles.problem} role="alert">
          {create.isError && words(create.error)}
        </p>
        <Button type="submit" variant="primary" icon="link" isPending={create.isPending}>
          {t('sharing.links.create')}
        </Button>
      </form>
      <div role="status">{create.data && <MadeLink key={create.data.link.id} {...create.data} title={title} />}</div>
    </>
  )
}

type MadeLinkProps = { readonly path: string; readonly embedPath: string | null; readonly title: string }

function MadeLink({ path, embedPath, title }: MadeLinkProps) {
  const t = useTranslate()
  return (
    <div className={styles.made}>
      <p>{t('sharing.links.made')}</p>
      <SecretField label={t('sharing.links.link')} value={`${location.origin}${path}`} />
      {embedPath && <Frame path={embedPath} title={title} />}
    </div>
  )
}

function Frame({ path, title }: { readonly path: string; readonly title: string }) {
  const t = useTranslate()
  const format = useFormat()
  const { data: hosts } = useQuery(embeddingQuery)
  const code = `<iframe src="${location.origin}${path}" title="${escaped(title)}" width="100%" height="600" loading="lazy"></iframe>`
  return (
    <>
      <SecretField label={t('sharing.links.frame')} value={code} />
      {hosts && (
        <p className={styles.soft}>
          {hosts.length > 0
            ? t('sharing.links.frame.hosts', { hosts: format.list(hosts) })
            : t('sharing.links.frame.nowhere')}
        </p>
      )}
    </>
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
