import { useId, useRef, useState } from 'react'
import { safeHref } from '../../../domain/rich-text.ts'
import { useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover, PopoverTrigger } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { RichEditor } from '../rich-text/rich-editor.tsx'
import { useDirectory } from '../state/directory.ts'
import styles from './panel.module.css'

export type RichFieldProps = {
  readonly label: string
  readonly source: string
  readonly onChange: (source: string) => void
}

/** A text with its formatting shown, and the few buttons that it takes. */
export function RichField({ label, source, onChange }: RichFieldProps) {
  const t = useTranslate()
  const { language } = useDirectory()
  const labelId = useId()
  const root = useRef<HTMLDivElement>(null)
  const apply = (command: string, value?: string) => {
    root.current?.focus()
    document.execCommand(command, false, value)
  }
  return (
    <div className={styles.field}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <div className={styles.rich}>
        <div className={styles.toolbar} role="toolbar" aria-label={t('editor.format')}>
          <IconButton
            icon="bold"
            size="small"
            label={t('editor.format.bold')}
            shortcut="mod+b"
            preventFocusOnPress
            onPress={() => apply('bold')}
          />
          <IconButton
            icon="list"
            size="small"
            label={t('editor.format.list')}
            preventFocusOnPress
            onPress={() => apply('insertUnorderedList')}
          />
          <IconButton
            icon="list-numbers"
            size="small"
            label={t('editor.format.numbers')}
            preventFocusOnPress
            onPress={() => apply('insertOrderedList')}
          />
          <LinkButton root={root} />
          <IconButton
            icon="unlink"
            size="small"
            label={t('editor.format.unlink')}
            preventFocusOnPress
            onPress={() => apply('unlink')}
          />
        </div>
        <RichEditor
          elementRef={root}
          source={source}
          label={label}
          language={language}
          className={styles.text}
          onChange={onChange}
        />
      </div>
    </div>
  )
}

/** Asks for the address; what was marked becomes the link, or the address itself. */
function LinkButton({ root }: { readonly root: React.RefObject<HTMLDivElement | null> }) {
  const t = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  const [address, setAddress] = useState('')
  const range = useRef<Range | null>(null)
  const open = (next: boolean) => {
    const selection = getSelection()
    const isInside = selection?.rangeCount && root.current?.contains(selection.anchorNode)
    if (next) range.current = isInside ? selection.getRangeAt(0).cloneRange() : null
    setIsOpen(next)
  }
  const href = safeHref(/^[\w-]+(\.[\w-]+)+/.test(address.trim()) ? `https://${address.trim()}` : address.trim())
  const insert = () => {
    if (href === null) return
    setIsOpen(false)
    setAddress('')
    root.current?.focus()
    const selection = getSelection()
    if (range.current && selection) {
      selection.removeAllRanges()
      selection.addRange(range.current)
    }
    if (selection?.isCollapsed) document.execCommand('insertText', false, href)
    else document.execCommand('createLink', false, href)
  }
  return (
    <PopoverTrigger isOpen={isOpen} onOpenChange={open}>
      <IconButton icon="link" size="small" label={t('editor.format.link')} />
      <Popover label={t('editor.format.link')}>
        <form
          className={styles.field}
          onSubmit={(event) => {
            event.preventDefault()
            insert()
          }}
        >
          <TextField
            label={t('editor.format.address')}
            placeholder="https://"
            value={address}
            onChange={setAddress}
            autoFocus
            error={address.trim() !== '' && href === null ? t('editor.format.address.error') : undefined}
          />
          <Button type="submit" variant="primary" isDisabled={href === null}>
            {t('ui.add')}
          </Button>
        </form>
      </Popover>
    </PopoverTrigger>
  )
}
