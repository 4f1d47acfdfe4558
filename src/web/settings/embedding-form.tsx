import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { useProblemWords } from '../data/problem-words.ts'
import { embeddingQuery, useSetEmbedding } from '../data/sharing.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './settings.module.css'

/** The hosts whose pages may show shared maps in a frame. */
export function EmbeddingForm() {
  const { data: hosts } = useQuery(embeddingQuery)
  return hosts && <Hosts kept={hosts} />
}

function Hosts({ kept }: { readonly kept: readonly string[] }) {
  const t = useTranslate()
  const words = useProblemWords()
  const set = useSetEmbedding()
  const [text, setText] = useState(kept.join('\n'))
  const save = (event: FormEvent) => {
    event.preventDefault()
    const hosts = text.split(/\s+/).filter((host) => host !== '')
    set.mutate(hosts, {
      onSuccess: (now) => {
        setText(now.hosts.join('\n'))
        toast(t('sharing.embedding.saved'))
      },
    })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <TextArea
        label={t('sharing.embedding.hosts')}
        description={t('sharing.embedding.example')}
        value={text}
        onChange={setText}
        error={set.isError ? words(set.error) : undefined}
      />
      <Button type="submit" isPending={set.isPending} isDisabled={text.trim() === kept.join('\n')}>
        {t('ui.save')}
      </Button>
    </form>
  )
}
