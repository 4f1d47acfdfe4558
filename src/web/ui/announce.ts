/** Long enough for a screen reader to notice that a region has become empty before it is filled again. */
const SETTLE_MS = 60

let region: HTMLElement | null = null

/** Says what the eye sees and the ear wouldn't: "moved to Purchase". Polite: it waits for a pause. */
export function announce(message: string): void {
  if (!region) {
    region = document.createElement('div')
    region.setAttribute('role', 'log')
    region.setAttribute('aria-live', 'polite')
    Object.assign(region.style, HIDDEN)
    document.body.append(region)
  }
  const place = region
  place.textContent = ''
  setTimeout(() => {
    place.textContent = message
  }, SETTLE_MS)
}

const HIDDEN: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  insetBlockStart: '0',
  inlineSize: '1px',
  blockSize: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}
