import { useEffect } from 'react'
import { isApple } from '../ui/shortcut.tsx'
import { actions } from './action-registry.ts'

/** Starts the actions of the registry by their keys; stands in the frame once. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const action = actions.find(Object.assign(pick(event), { isTyping: isTyping(event.target) }), isApple())
      if (!action) return
      // Behind an open dialog nothing may be started but what the dialog itself offers.
      if (document.querySelector('[aria-modal="true"], [role="dialog"], [role="alertdialog"]') && !action.inFields)
        return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function pick({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, shiftKey, altKey }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea, select'))
  )
}
