import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { IMAGE_TYPES } from '../../data/files.ts'
import { isGuestPage } from '../../data/guest-page.ts'
import { Icon } from '../../ui/icon.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import type { Editing } from '../state/editor.ts'
import { useEditor } from '../state/use-editor.ts'
import { leave } from '../text-editing/leaving.ts'
import { makePictures } from './make-pictures.ts'
import styles from './picture-draft.module.css'
import { useUploadImage } from './use-upload-image.ts'

type Draft = Extract<Editing, { kind: 'draft' }>

/** A new picture: chosen here, pasted or dropped on the cell. */
export function PictureDraft({ draft }: { readonly draft: Draft }) {
  const t = useTranslate()
  const editor = useEditor()
  const { upload, isBusy } = useUploadImage()
  const button = useRef<HTMLButtonElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), [])

  const take = async (files: readonly File[]) => {
    if (files.length === 0) return
    await makePictures(editor, draft, files, upload)
    leave(editor)
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave(editor)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.choose}
        disabled={isBusy || isGuestPage}
        onClick={() => input.current?.click()}
        onKeyDown={press}
      >
        {isBusy ? <Spinner size={20} /> : <Icon name="photo-plus" size={20} />}
        {isGuestPage ? t('sharing.guest.noImages') : t(isBusy ? 'editor.image.busy' : 'editor.image.choose')}
      </button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept={IMAGE_TYPES}
        multiple
        tabIndex={-1}
        aria-label={t('editor.image.choose')}
        onChange={({ target }) => {
          void take([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </>
  )
}
