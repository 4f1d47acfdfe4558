type Listeners = { readonly [Name in keyof WindowEventMap]?: (event: WindowEventMap[Name]) => void }

/** Listens to what bubbles up to the page; gives the function that ends it. */
export function listen(listeners: Listeners): () => void {
  const entries = Object.entries(listeners) as [string, EventListener][]
  for (const [name, listener] of entries) document.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of entries) document.removeEventListener(name, listener)
  }
}
