import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { dataSetsQuery, type EventImport, type StartImport } from '../../data/events.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { INTO } from '../use-take-file.ts'
import styles from './import.module.css'

export type Destination = Pick<StartImport, 'into' | 'keepOriginal' | 'hashIds'>
type Mode = 'new' | 'append' | 'replace'

type StartFormProps = {
  readonly one: EventImport
  readonly isStarting: boolean
  readonly onStart: (destination: Destination) => void
}

/** Where the events go, and what is done with who they are of. */
export function StartForm({ one, isStarting, onStart }: StartFormProps) {
  const t = useTranslate()
  const { number } = useFormat()
  const sets = useQuery(dataSetsQuery).data ?? []
  const cameFrom = new URLSearchParams(useSearch()).get(INTO)
  const [mode, setMode] = useState<Mode>(cameFrom === null ? 'new' : 'append')
  const [name, setName] = useState(nameOf(one.file))
  const [chosenId, setChosenId] = useState<string | null>(cameFrom)
  /** Null: as the data set that is replaced was. */
  const [hashIds, setHashIds] = useState<boolean | null>(null)
  const [keepOriginal, setKeepOriginal] = useState(false)
  // Of several, which one is replaced is nobody's guess.
  const target = sets.length === 1 ? sets[0] : sets.find(({ id }) => id === chosenId)
  // Ids that are hashed in one part and plain in another would be two people.
  const mustHash = mode === 'append' && target?.isHashed === true
  const mayNotHash = mode === 'append' && target?.isHashed === false
  const isWanted = hashIds ?? (mode === 'replace' && target?.isHashed === true)
  const isHashing = mustHash || (isWanted && !mayNotHash)
  const isReady = mode === 'new' ? name.trim() !== '' : target !== undefined
  const start = () => {
    const into = mode === 'new' ? { name: name.trim() } : { id: target?.id ?? '', mode }
    onStart({ into, keepOriginal, hashIds: isHashing })
  }
  return (
    <form
      className={styles.start}
      aria-labelledby="data-start"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) start()
      }}
    >
      <h2 id="data-start" className={styles.heading}>
        {t('data.start.heading')}
      </h2>
      {sets.length > 0 && (
        <SegmentedControl
          label={t('data.start.into')}
          options={[
            { id: 'new', label: t('data.start.new') },
            { id: 'append', label: t('data.start.append') },
            { id: 'replace', label: t('data.start.replace') },
          ]}
          value={mode}
          onChange={setMode}
        />
      )}
      {mode === 'new' ? (
        <TextField label={t('data.start.name')} value={name} onChange={setName} maxLength={200} />
      ) : (
        <Select
          label={t('data.start.set')}
          placeholder={t('data.start.choose')}
          description={t(mode === 'append' ? 'data.start.append.hint' : 'data.start.replace.hint')}
          options={sets.map((set) => ({
            id: set.id,
            label: set.name,
            description: t('data.start.setSize', { events: number(set.events) }),
          }))}
          value={target?.id ?? null}
          onChange={setChosenId}
        />
      )}
      <div className={styles.choice}>
        <Checkbox isSelected={isHashing} isDisabled={mustHash || mayNotHash} onChange={setHashIds}>
          {t('data.start.hash')}
        </Checkbox>
        <p className={styles.hint}>{t(hashHint())}</p>
      </div>
      <div className={styles.choice}>
        <Checkbox isSelected={keepOriginal} onChange={setKeepOriginal}>
          {t('data.start.keep')}
        </Checkbox>
        <p className={styles.hint}>{t('data.start.keep.hint')}</p>
      </div>
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" icon="file-import" isDisabled={!isReady} isPending={isStarting}>
          {t('data.start')}
        </Button>
      </div>
    </form>
  )

  function hashHint() {
    if (mustHash) return 'data.start.hash.must'
    return mayNotHash ? 'data.start.hash.mayNot' : 'data.start.hash.hint'
  }
}

/** The file's name as people would say it. */
function nameOf(file: string): string {
  return (
    file
      .replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '')
      .replace(/[_]+/g, ' ')
      .slice(0, 200) || file.slice(0, 200)
  )
}
