import { useLanguage, useTranslate } from '../../app/language.tsx'
import { saveFile } from '../../app/save-file.ts'
import { copyText } from '../../ui/clipboard.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { csvOf, type Raw, tsvOf } from './table-text.ts'

type TableMenuProps = {
  /** What the table lists: names the button and the file. */
  readonly caption: string
  /** Read when one asks for it; the headings come first. */
  readonly rows: () => readonly (readonly Raw[])[]
}

/** Takes a table along: to the clipboard or into a file. */
export function TableMenu({ caption, rows }: TableMenuProps) {
  const t = useTranslate()
  const { language } = useLanguage()
  const copy = async () => {
    if (await copyText(tsvOf(rows(), language))) toast(t('analyses.file.copied'))
    else toast(t('analyses.file.notCopied'), { tone: 'problem' })
  }
  const save = () => saveFile(new Blob([csvOf(rows(), language)], { type: 'text/csv' }), `${fileName(caption)}.csv`)
  return (
    <MenuTrigger>
      <IconButton icon="download" size="small" label={t('analyses.file.menu', { name: caption })} />
      <Menu placement="bottom end">
        <MenuItem icon="copy" onAction={copy}>
          {t('analyses.file.copy')}
        </MenuItem>
        <MenuItem icon="download" onAction={save}>
          {t('analyses.file.csv')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  )
}

/** Without what file systems don't take. */
export function fileName(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
      .trim()
      .slice(0, 100) || 'polku'
  )
}
