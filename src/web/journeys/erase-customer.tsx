import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { SendDialog } from '../app/send-dialog.tsx'
import { type DataSet, type FoundOfCustomer, useEraseFromDataSet } from '../data/events.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './data-set.module.css'

type EraseCustomerProps = { readonly dataSet: DataSet; readonly onClose: () => void }

/** No column is called so. */
const BY_ID = ''

/** Takes one customer's events out of a data set: first it says how many there are, then they go for good. */
export function EraseCustomer({ dataSet: { id, columns, keepsOriginals }, onClose }: EraseCustomerProps) {
  const t = useTranslate()
  const erase = useEraseFromDataSet(id)
  const [customer, setCustomer] = useState('')
  const [column, setColumn] = useState(BY_ID)
  const [found, setFound] = useState<FoundOfCustomer | null>(null)
  const isFound = found !== null && found.events > 0
  const change = (apply: () => void) => {
    apply()
    setFound(null)
    erase.reset()
  }
  const send = () =>
    erase.mutate(
      { customer: customer.trim(), column: column === BY_ID ? null : column, confirm: isFound },
      {
        onSuccess: (answer) => {
          setFound(answer)
          if (!answer.isErased) return
          toast(t('data.erase.done', { events: answer.events }))
          onClose()
        },
      },
    )
  return (
    <SendDialog
      title={t('data.erase.title')}
      isAlert
      onClose={onClose}
      sending={erase}
      onSend={send}
      send={t(isFound ? 'data.erase.confirm' : 'data.erase.look')}
      variant={isFound ? 'danger' : 'primary'}
      isDisabled={customer.trim() === ''}
    >
      <p>{t(keepsOriginals ? 'data.erase.hint.originals' : 'data.erase.hint')}</p>
      <Select
        label={t('data.erase.by')}
        options={[
          { id: BY_ID, label: t('data.erase.by.id') },
          ...columns.map(({ name }) => ({ id: name, label: name })),
        ]}
        value={column}
        onChange={(next) => change(() => setColumn(next))}
      />
      <TextField
        label={t('data.erase.customer')}
        isRequired
        autoFocus
        autoComplete="off"
        maxLength={500}
        value={customer}
        onChange={(next) => change(() => setCustomer(next))}
      />
      <p role="status" className={styles.found}>
        {found &&
          (isFound ? t('data.erase.found', { events: found.events, cases: found.cases }) : t('data.erase.nobody'))}
      </p>
    </SendDialog>
  )
}
