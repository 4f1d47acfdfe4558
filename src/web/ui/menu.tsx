import { createContext, type ReactNode, use, useMemo, useRef } from 'react'
import { Header } from 'react-aria-components/Header'
import { Keyboard } from 'react-aria-components/Keyboard'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  type MenuSectionProps as AriaMenuSectionProps,
  MenuTrigger,
  SubmenuTrigger,
} from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { Text } from 'react-aria-components/Text'
import { cx } from './cx.ts'
import floating from './floating.module.css'
import { Icon } from './icon.tsx'
import styles from './menu.module.css'
import { Shortcut } from './shortcut.tsx'

export type MenuProps = Omit<AriaMenuProps<object>, 'className' | 'style'> & {
  readonly placement?: PopoverProps['placement']
}

/** The list that a button opens; put it after the button inside `MenuTrigger`. */
export function Menu({ placement = 'bottom start', ...props }: MenuProps) {
  return (
    <Popover className={cx(floating.floating)} placement={placement} offset={4}>
      <AriaMenu {...props} className={cx(styles.menu)} />
    </Popover>
  )
}

export type MenuItemProps = Omit<AriaMenuItemProps, 'className' | 'children' | 'style'> & {
  readonly icon?: string
  readonly shortcut?: string
  /** Takes something away. */
  readonly isDanger?: boolean
  readonly description?: string
  /** Something before the label in place of an icon: an avatar, a colour. */
  readonly picture?: ReactNode
  readonly children: string
}

export function MenuItem({ icon, shortcut, isDanger, description, picture, children, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem textValue={children} {...props} className={cx(styles.item, isDanger && styles.danger)}>
      {({ selectionMode, isSelected, hasSubmenu }) => (
        <>
          {selectionMode !== 'none' && <span className={styles.check}>{isSelected && <Icon name="check" />}</span>}
          {picture ?? (icon && <Icon name={icon} className={styles.icon} />)}
          <span className={styles.words}>
            <Text slot="label">{children}</Text>
            {description && (
              <Text slot="description" className={cx(styles.description)}>
                {description}
              </Text>
            )}
          </span>
          {shortcut && (
            <Keyboard className={styles.keys}>
              <Shortcut keys={shortcut} />
            </Keyboard>
          )}
          {hasSubmenu && <Icon name="chevron-right" />}
        </>
      )}
    </AriaMenuItem>
  )
}

export type MenuSectionProps = Pick<
  AriaMenuSectionProps<object>,
  'aria-label' | 'selectionMode' | 'selectedKeys' | 'disallowEmptySelection'
> & { readonly title?: string; readonly children: ReactNode }

export function MenuSection({ title, children, ...props }: MenuSectionProps) {
  return (
    <AriaMenuSection {...props} className={cx(styles.section)}>
      {title && <Header className={styles.header}>{title}</Header>}
      {children}
    </AriaMenuSection>
  )
}

export function MenuSeparator() {
  return <Separator className={cx(styles.separator)} />
}

export type SubmenuProps = Pick<MenuItemProps, 'icon' | 'picture'> & {
  readonly label: string
  readonly children: ReactNode
}

/** Closes the context menu that a submenu belongs to: unlike a button's menu, it doesn't hear of choices made there. */
const CloseContext = createContext<(() => void) | null>(null)

/** An item that opens a menu of its own. */
export function Submenu({ label, children, ...item }: SubmenuProps) {
  const close = use(CloseContext)
  return (
    <SubmenuTrigger>
      <MenuItem {...item}>{label}</MenuItem>
      <Popover className={cx(floating.floating)} offset={-4}>
        <AriaMenu aria-label={label} className={cx(styles.menu)} {...(close ? { onClose: close } : {})}>
          {children}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  )
}

export type ContextMenuProps = {
  /** Where the pointer was, in CSS pixels of the window; null: closed. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The menu of a right click (or Shift F10), standing where the pointer was. */
export function ContextMenu({ at, label, onClose, children }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const place = useMemo(() => (at ? { insetInlineStart: 0, left: at.x, top: at.y } : undefined), [at])
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={place} />
      {at && (
        <Popover
          className={cx(floating.floating)}
          triggerRef={anchor}
          aria-label={label}
          isOpen
          onOpenChange={(open) => !open && onClose()}
          placement="bottom start"
          offset={2}
        >
          <CloseContext value={onClose}>
            <AriaMenu aria-label={label} autoFocus="first" className={cx(styles.menu)} onClose={onClose}>
              {children}
            </AriaMenu>
          </CloseContext>
        </Popover>
      )}
    </>
  )
}

export { MenuTrigger }
