import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslate } from '../app/language.tsx'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly size?: 'small' | 'medium' | 'large'
  /** Asks something that can't be undone; Esc still leaves, a click beside it doesn't. */
  readonly isAlert?: boolean
  readonly children: ReactNode
  /** The buttons at the foot, the main one last. */
  readonly actions?: ReactNode
}

export function Dialog({ title, isOpen, onClose, size = 'medium', isAlert = false, children, actions }: DialogProps) {
  const t = useTranslate()
  return (
    <ModalOverlay
      className={cx(styles.overlay)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isAlert}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog className={cx(styles.dialog)} role={isAlert ? 'alertdialog' : 'dialog'}>
          <header className={styles.header}>
            <Heading slot="title" className={cx(styles.title)}>
              {title}
            </Heading>
            {!isAlert && <IconButton icon="x" label={t('ui.close')} onPress={onClose} />}
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export type ConfirmProps = Pick<DialogProps, 'title' | 'isOpen' | 'onClose' | 'children'> & {
  /** What will be done, as a verb: "Delete for good". */
  readonly action: string
  readonly onConfirm: () => void
}

/** Only for what can't be undone; everything else is done at once and offers Undo. */
export function Confirm({ action, onConfirm, onClose, ...props }: ConfirmProps) {
  const t = useTranslate()
  const confirm = () => {
    onClose()
    onConfirm()
  }
  return (
    <Dialog
      {...props}
      onClose={onClose}
      size="small"
      isAlert
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button variant="danger" onPress={confirm}>
            {action}
          </Button>
        </>
      }
    />
  )
}
