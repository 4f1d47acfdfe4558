import { useEffect, useRef } from 'react'
import { type AnchorRef, MAX_ANCHOR_WORDS } from '../../domain/comments/anchor.ts'
import { useTranslate } from '../app/language.tsx'
import { useCommenting } from '../data/comments.ts'
import { Select } from '../ui/select.tsx'
import { toast } from '../ui/toast-queue.ts'
import { CommentWriter } from './comment-writer.tsx'
import styles from './comments.module.css'

/** Something of the document that one can talk about: how it is offered, and its words as they are kept. */
export type AnchorOption = { readonly ref: AnchorRef; readonly label: string; readonly words: string }

/** What a panel of comments was asked to show; a new object asks anew. */
export type AskedThread = { readonly about: AnchorRef; readonly isWriting: boolean }

type NewThreadProps = {
  readonly documentId: string
  /** The document itself is among them. */
  readonly options: readonly AnchorOption[]
  readonly asked: AskedThread
  readonly onAbout: (ref: AnchorRef) => void
  readonly onBegun: (threadId: string) => void
}

/** The field for a new comment, and what it is about. */
export function NewThread({ documentId, options, asked, onAbout, onBegun }: NewThreadProps) {
  const t = useTranslate()
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked.isWriting) form.current?.querySelector('textarea')?.focus()
  }, [asked])
  const { begin } = useCommenting(documentId)
  const chosen =
    options.find(({ ref }) => idOf(ref) === idOf(asked.about)) ?? options.find(({ ref }) => ref.kind === 'document')
  const send = async (text: string) => {
    const { kind, recordId } = chosen?.ref ?? { kind: 'document' as const, recordId: '' }
    const words = (chosen?.words ?? '').slice(0, MAX_ANCHOR_WORDS)
    const thread = await begin.mutateAsync({ anchor: { kind, recordId, words }, text })
    onBegun(thread.id)
    toast(t('comments.said.begun'))
  }
  return (
    <div ref={form} className={styles.fresh}>
      <Select
        label={t('comments.about')}
        options={options.map(({ ref, label }) => ({ id: idOf(ref), label }))}
        value={chosen ? idOf(chosen.ref) : null}
        onChange={(id) => {
          const ref = options.find((option) => idOf(option.ref) === id)?.ref
          if (ref) onAbout(ref)
        }}
      />
      <CommentWriter
        key={idOf(asked.about)}
        documentId={documentId}
        label={t('comments.new')}
        sendLabel={t('comments.send')}
        onSend={send}
      />
    </div>
  )
}

function idOf({ kind, recordId }: AnchorRef): string {
  return `${kind}/${recordId}`
}
