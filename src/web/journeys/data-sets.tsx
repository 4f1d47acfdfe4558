import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useActions } from '../app/action-registry.ts'
import { useTranslate } from '../app/language.tsx'
import { Screen } from '../app/screen.tsx'
import { needWords } from '../app/words.ts'
import { dataSetsQuery } from '../data/events.ts'
import { useMayEdit } from '../data/me.ts'
import { Button } from '../ui/button.tsx'
import { DropArea } from '../ui/drop-area.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DataSetGrid } from './data-set-grid.tsx'
import styles from './data-sets.module.css'
import { FlowPicture } from './flow-picture.tsx'
import { PendingImports } from './pending-imports.tsx'
import { useExample } from './use-example.ts'
import { ACCEPTED, useTakeFile } from './use-take-file.ts'

await needWords('data-sets')

/** What customers really did: the sets of events that are here, those on their way, and how more come. */
export default function DataSets() {
  const t = useTranslate()
  const mayEdit = useMayEdit()
  const sets = useSuspenseQuery(dataSetsQuery).data
  const { take, isBeginning } = useTakeFile()
  const input = useRef<HTMLInputElement>(null)
  const choose = () => input.current?.click()
  const makeExample = useExample()
  const example = useTakeFile()
  useActions(
    mayEdit
      ? [
          {
            id: 'data.import',
            label: t('data.import'),
            section: t('app.section.here'),
            icon: 'file-import',
            shortcut: 'i',
            run: choose,
          },
        ]
      : [],
  )
  const importButton = (
    <Button
      icon="file-import"
      variant="primary"
      onPress={choose}
      isPending={isBeginning}
      isDisabled={example.isBeginning}
    >
      {t('data.import')}
    </Button>
  )
  return (
    <DropArea label={t('data.drop')} onFiles={take} isDisabled={!mayEdit}>
      <Screen title={t('data.title')} actions={mayEdit && sets.length > 0 && importButton}>
        {mayEdit && <PendingImports />}
        {sets.length > 0 ? (
          <DataSetGrid sets={sets} />
        ) : (
          <EmptyState
            picture={<FlowPicture />}
            title={t('data.empty')}
            actions={
              mayEdit && (
                <>
                  <Button
                    icon="database"
                    onPress={() => example.take(makeExample)}
                    isPending={example.isBeginning}
                    isDisabled={isBeginning}
                  >
                    {t('data.example')}
                  </Button>
                  {importButton}
                </>
              )
            }
          >
            {t(mayEdit ? 'data.empty.hint' : 'data.empty.reader')}
          </EmptyState>
        )}
        <input
          ref={input}
          className={styles.file}
          type="file"
          accept={ACCEPTED}
          aria-label={t('data.import')}
          tabIndex={-1}
          hidden
          onChange={(event) => {
            void take([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </Screen>
    </DropArea>
  )
}
