import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { TokenScope } from '../../server/contract/token-scopes.ts'
import { useTranslate } from '../app/language.tsx'
import { useProblemWords } from '../data/problem-words.ts'
import { tokensQuery, useCreateToken, useRevokeToken } from '../data/tokens.ts'
import { AccessList } from '../sharing/access-list.tsx'
import { daysUntil, type Ends, EndsSelect } from '../sharing/ends.tsx'
import { SecretField } from '../sharing/secret-field.tsx'
import sharing from '../sharing/sharing.module.css'
import { Button } from '../ui/button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './settings.module.css'

/** The person's own tokens for this workspace, and the means to make and revoke them. */
export function Tokens() {
  const t = useTranslate()
  const words = useProblemWords()
  const tokens = useQuery(tokensQuery)
  const revoke = useRevokeToken()
  const items = (tokens.data ?? []).map(({ scope, ...token }) => ({
    ...token,
    icon: 'key',
    facts: [t(`sharing.tokens.scope.${scope}`)],
  }))
  return (
    <>
      <NewToken />
      {tokens.isError && <p className={styles.problem}>{words(tokens.error)}</p>}
      {tokens.data?.length === 0 && <p className={styles.hint}>{t('sharing.tokens.none')}</p>}
      {items.length > 0 && (
        <AccessList
          label={t('sharing.tokens.list')}
          items={items}
          question={(name) => t('sharing.tokens.revoke.title', { name })}
          consequence={t('sharing.tokens.revoke.about')}
          onRevoke={(id) =>
            revoke.mutate(id, {
              onSuccess: () =>
                toast(t('sharing.revoked', { name: items.find((token) => token.id === id)?.name ?? '' })),
              onError: (error) => toast(words(error), { tone: 'problem' }),
            })
          }
        />
      )}
    </>
  )
}

function NewToken() {
  const t = useTranslate()
  const words = useProblemWords()
  const create = useCreateToken()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<TokenScope>('read')
  const [ends, setEnds] = useState<Ends>('90')
  const save = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({ name: name.trim(), scope, days: daysUntil(ends) }, { onSuccess: () => setName('') })
  }
  return (
    <>
      <form className={styles.form} onSubmit={save}>
        <div className={sharing.row}>
          <TextField label={t('sharing.tokens.name')} isRequired maxLength={100} value={name} onChange={setName} />
          <EndsSelect value={ends} onChange={setEnds} />
        </div>
        <SegmentedControl
          label={t('sharing.tokens.scope')}
          isLabelShown
          options={(['events', 'read', 'write'] as const).map((id) => ({ id, label: t(`sharing.tokens.scope.${id}`) }))}
          value={scope}
          onChange={setScope}
        />
        <p className={styles.problem} role="alert">
          {create.isError && words(create.error)}
        </p>
        <Button type="submit" icon="key" isPending={create.isPending} isDisabled={name.trim() === ''}>
          {t('sharing.tokens.create')}
        </Button>
      </form>
      <div role="status">
        {create.data && (
          <div className={sharing.made}>
            <p>{t('sharing.tokens.made')}</p>
            <SecretField key={create.data.token.id} label={t('sharing.tokens.secret')} value={create.data.secret} />
          </div>
        )}
      </div>
    </>
  )
}
