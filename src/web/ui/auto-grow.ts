import { type RefObject, useLayoutEffect } from 'react'

/** Makes a text area as high as its text, where the browser can't do it by itself (`field-sizing: content`). */
export function useAutoGrow(ref: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const area = ref.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.blockSize = 'auto'
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
  }, [ref, text])
}
