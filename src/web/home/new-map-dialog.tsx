import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { toast } from '../ui/toast-queue.ts'
import { createMap } from './create-map.ts'
import { NO_SCOPE, type Scope, ScopeForm } from './scope-form.tsx'
import { type Beginning, StartChooser } from './start-chooser.tsx'

type NewMapDialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onImport: () => void
}

/** First what to begin with, then what it is about; the second may be skipped. */
export function NewMapDialog({ isOpen, onClose, onImport }: NewMapDialogProps) {
  // A new key each time it opens, so that it begins from the beginning.
  return isOpen && <Steps onClose={onClose} onImport={onImport} />
}

function Steps({ onClose, onImport }: Omit<NewMapDialogProps, 'isOpen'>) {
  const t = useTranslate()
  const words = useProblemWords()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  const [scope, setScope] = useState<Scope>(NO_SCOPE)
  const [isMaking, setIsMaking] = useState(false)

  const make = async (asked: Scope) => {
    if (!beginning) return
    setIsMaking(true)
    try {
      const { id } = await createMap(beginning, asked)
      await queries.invalidateQueries({ queryKey: ['documents'] })
      onClose()
      navigate(paths.map(id))
    } catch (error) {
      toast(words(error), { tone: 'problem' })
      setIsMaking(false)
    }
  }
  const choose = (chosen: Beginning) => {
    setBeginning(chosen)
    setScope((before) => ({ ...before, title: before.title || chosen.title }))
  }
  const importInstead = () => {
    onClose()
    onImport()
  }
  if (!beginning) {
    return (
      <Dialog title={t('home.new.start')} isOpen onClose={onClose} size="large">
        <StartChooser onChoose={choose} onImport={importInstead} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={t('home.new.scope')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" icon="arrow-left" onPress={() => setBeginning(null)}>
            {t('ui.back')}
          </Button>
          <Button onPress={() => make({ ...NO_SCOPE, title: scope.title })} isDisabled={isMaking}>
            {t('home.new.skip')}
          </Button>
          <Button variant="primary" onPress={() => make(scope)} isPending={isMaking}>
            {t('home.new.make')}
          </Button>
        </>
      }
    >
      <ScopeForm scope={scope} onChange={setScope} onSubmit={() => make(scope)} />
    </Dialog>
  )
}
