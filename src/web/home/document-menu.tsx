import { Button } from 'react-aria-components/Button'
import { useLocation } from 'wouter'
import { useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import type { DocumentItem } from '../data/documents.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx'
import styles from './document-menu.module.css'
import type { DocumentMoves } from './use-document-moves.ts'

type DocumentMenuProps = {
  readonly item: DocumentItem
  readonly moves: DocumentMoves
  readonly onPurge: () => void
}

export function DocumentMenu({ item, moves, onPurge }: DocumentMenuProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const name = item.title || t(item.kind === 'map' ? 'map.untitled' : 'persona.untitled')
  return (
    <MenuTrigger>
      <Button className={cx(styles.button)} aria-label={t('home.menu', { name })}>
        <Icon name="dots-vertical" />
      </Button>
      <Menu placement="bottom end">
        {item.status === 'active' && (
          <>
            <MenuItem icon="copy-plus" shortcut="mod+d" onAction={() => moves.duplicate(item)}>
              {t('ui.duplicate')}
            </MenuItem>
            {item.kind === 'map' && (
              <>
                <MenuItem icon="arrows-diff" onAction={() => navigate(paths.compare(item.id))}>
                  {t('compare.open')}
                </MenuItem>
                <MenuItem icon="flag" onAction={() => moves.makeFuture(item)}>
                  {t('compare.future.make')}
                </MenuItem>
                <MenuItem icon="message-question" onAction={() => moves.makeExpected(item)}>
                  {t('compare.expected.make')}
                </MenuItem>
              </>
            )}
            <MenuItem icon="archive" onAction={() => moves.archive(item)}>
              {t('home.archive')}
            </MenuItem>
          </>
        )}
        {item.status !== 'active' && (
          <MenuItem icon="restore" onAction={() => moves.restore(item)}>
            {t('home.restore')}
          </MenuItem>
        )}
        <MenuSeparator />
        {item.status === 'trashed' ? (
          <MenuItem icon="trash-x" isDanger onAction={onPurge}>
            {t('home.purge')}
          </MenuItem>
        ) : (
          <MenuItem icon="trash" isDanger shortcut="delete" onAction={() => moves.trash(item)}>
            {t('home.trash')}
          </MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  )
}
