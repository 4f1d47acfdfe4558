import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { SendDialog } from '../app/send-dialog.tsx'
import type { Sending } from '../app/send-form.tsx'
import { sessionsQuery } from '../data/members.ts'
import { arePasskeysKnown, NoPasskey, useAddPasskey, useRemovePasskey, useRenamePasskey } from '../data/passkeys.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { securityQuery } from '../data/security.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './security.module.css'

type Named = { readonly id: string; readonly name: string }
type Open =
  | { readonly what: 'add' }
  | { readonly what: 'rename'; readonly passkey: Named }
  | { readonly what: 'remove'; readonly passkey: Named }

/** The passkeys of the account: to add, name and remove. */
export function Passkeys({ ask }: { readonly ask: (work: () => void) => void }) {
  const t = useTranslate()
  const format = useFormat()
  const words = useProblemWords()
  const { data } = useSuspenseQuery(securityQuery)
  const remove = useRemovePasskey()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const takeAway = ({ id, name }: Named) =>
    remove.mutate(id, {
      onSuccess: () => toast(t('security.passkeys.removed', { name })),
      onError: (error) => toast(words(error), { tone: 'problem' }),
    })
  return (
    <div className={styles.group}>
      <div className={styles.row}>
        <div className={styles.words}>
          <h3 className={styles.name}>{t('security.passkeys')}</h3>
          <p className={styles.soft}>
            {t(arePasskeysKnown() ? 'security.passkeys.about' : 'security.passkeys.unable')}
          </p>
        </div>
        <Button
          size="small"
          icon="key"
          isDisabled={!arePasskeysKnown()}
          onPress={() => ask(() => setOpen({ what: 'add' }))}
        >
          {t('security.passkeys.add')}
        </Button>
      </div>
      {data.passkeys.length > 0 && (
        <ul className={styles.list} aria-label={t('security.passkeys')}>
          {data.passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li key={id} className={styles.item}>
              <div className={styles.words}>
                <p dir="auto">{name}</p>
                <p className={styles.soft}>
                  {lastUsedAt === null
                    ? t('security.passkeys.made', { date: format.date(createdAt) })
                    : t('security.passkeys.used', { date: format.dateTime(lastUsedAt) })}
                </p>
              </div>
              <IconButton
                icon="pencil"
                label={t('security.passkeys.rename.of', { name })}
                onPress={() => setOpen({ what: 'rename', passkey: { id, name } })}
              />
              <IconButton
                icon="trash"
                label={t('security.passkeys.remove.of', { name })}
                onPress={() => ask(() => setOpen({ what: 'remove', passkey: { id, name } }))}
              />
            </li>
          ))}
        </ul>
      )}
      {open?.what === 'add' && <AddDialog onClose={close} />}
      {open?.what === 'rename' && <RenameDialog passkey={open.passkey} onClose={close} />}
      {open?.what === 'remove' && (
        <Confirm
          title={t('security.passkeys.remove.title', { name: open.passkey.name })}
          isOpen
          onClose={close}
          action={t('security.passkeys.remove')}
          onConfirm={() => takeAway(open.passkey)}
        >
          <p>{t('security.passkeys.remove.hint')}</p>
        </Confirm>
      )}
    </div>
  )
}

function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  const add = useAddPasskey()
  const here = useQuery(sessionsQuery).data?.find(({ isCurrent }) => isCurrent)
  const device =
    here?.browser && here.system
      ? t('members.sessions.device', { browser: here.browser, system: here.system })
      : t('security.passkeys.name.usual')
  return (
    <NameDialog
      title={t('security.passkeys.add')}
      name={device}
      action={t('security.passkeys.create')}
      work={add}
      onClose={onClose}
      onName={(name) =>
        add.mutate(name, {
          onSuccess: () => {
            onClose()
            toast(t('security.passkeys.added', { name }))
          },
        })
      }
    />
  )
}

function RenameDialog({ passkey: { id, name }, onClose }: { readonly passkey: Named; readonly onClose: () => void }) {
  const t = useTranslate()
  const rename = useRenamePasskey()
  return (
    <NameDialog
      title={t('security.passkeys.rename')}
      name={name}
      action={t('ui.save')}
      work={rename}
      onClose={onClose}
      onName={(next) => rename.mutate({ id, name: next }, { onSuccess: onClose })}
    />
  )
}

type NameDialogProps = {
  readonly title: string
  readonly name: string
  readonly action: string
  readonly work: Sending
  readonly onClose: () => void
  readonly onName: (name: string) => void
}

function NameDialog({ title, name: given, action, work, onClose, onName }: NameDialogProps) {
  const t = useTranslate()
  const [name, setName] = useState(given)
  return (
    <SendDialog
      title={title}
      onClose={onClose}
      sending={work}
      onSend={() => onName(name.trim())}
      send={action}
      isDisabled={name.trim() === ''}
      problem={work.error instanceof NoPasskey ? t('security.passkeys.stopped') : null}
    >
      <TextField
        label={t('security.passkeys.name')}
        description={t('security.passkeys.name.hint')}
        isRequired
        autoFocus
        maxLength={100}
        value={name}
        onChange={setName}
      />
    </SendDialog>
  )
}
