import 'virtual:tokens.css'
import './ui/typefaces.css'
import './ui/base.css'
import './ui/east-asian-letters.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { firstWords } from './app/language.tsx'
import { earlyPartsSettled } from './app/lazy-part.ts'
import { applyTheme } from './app/theme.ts'
import { meQuery } from './data/me.ts'
import { queryClient } from './data/query-client.ts'

/**
 * So long nothing is drawn where something is still coming that is drawn first. Nothing would be seen in its place
 * (`Waiting` has the same patience), and React would keep that for 300 ms when all is here.
 */
const PATIENCE_MS = 300

applyTheme()
keepPressableRule()
forbidGeneratedCode()
keepPage()
void start()

/** No await at the top: chunks with the words may import from the chunk that this one is in. */
async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  const words = firstWords()
  // Asked at once, not after the words have come; and after their language is known, in which the answer is to be.
  const me = queryClient.prefetchQuery(meQuery)
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([Promise.all([me, earlyPartsSettled()]), patience])
  createRoot(root).render(
    <StrictMode>
      <App words={await words} />
    </StrictMode>,
  )
}

/**
 * React Aria would put its one rule for what can be pressed into a style element, which the content security policy
 * forbids; it doesn't where something has that element's id. The rule itself stands in base.css.
 */
function keepPressableRule(): void {
  const mark = document.createElement('meta')
  mark.id = 'react-aria-pressable-style'
  document.head.append(mark)
}

/** Zod would try whether it may make code out of text, which the content security policy forbids and reports. */
function forbidGeneratedCode(): void {
  const page = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
  page.__zod_globalConfig ??= {}
  page.__zod_globalConfig.jitless = true
}

/** A file that is dropped where nothing takes it would make the browser leave the page to open it. Screens listen closer. */
function keepPage(): void {
  for (const type of ['dragover', 'drop'] as const) {
    addEventListener(type, (event) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    })
  }
}
