import type { RefObject } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { saveFile } from '../../app/save-file.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { fileName } from '../tables/table-menu.tsx'
import { pngOf } from './picture-png.ts'
import { svgOf } from './picture-svg.ts'

type PictureMenuProps = {
  readonly picture: RefObject<HTMLElement | null>
  /** Names the button and the file. */
  readonly label: string
}

/** Takes a picture along as it looks now. */
export function PictureMenu({ picture, label }: PictureMenuProps) {
  const t = useTranslate()
  const save = async (kind: 'svg' | 'png') => {
    if (!picture.current) return
    try {
      const svg = svgOf(picture.current)
      const file = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg)
      saveFile(file, `${fileName(label)}.${kind}`)
    } catch {
      toast(t('analyses.file.noPicture'), { tone: 'problem' })
    }
  }
  return (
    <MenuTrigger>
      <IconButton icon="download" size="small" label={t('analyses.file.menu', { name: label })} />
      <Menu placement="top end">
        <MenuItem icon="photo" onAction={() => save('png')}>
          {t('analyses.file.png')}
        </MenuItem>
        <MenuItem icon="file-text" onAction={() => save('svg')}>
          {t('analyses.file.svg')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  )
}
