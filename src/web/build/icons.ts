import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { ICON_NAMES } from '../ui/icon-names.ts'

const ID = 'virtual:icons'
const RESOLVED = '\0virtual:icons'

type IconSet = {
  readonly icons: Readonly<Record<string, { readonly body: string }>>
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>
}

/**
 * Bundles the drawings of the icons that are named in `ui/icon-names.ts`, and of no others. They come as path data and
 * not as markup: the content security policy lets no text become a part of the page.
 */
export function iconsPlugin(): Plugin {
  return {
    name: 'polku:icons',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export default ${JSON.stringify(drawings())}` : undefined),
  }
}

function drawings(): Record<string, string> {
  const file = fileURLToPath(import.meta.resolve('@iconify-json/tabler/icons.json'))
  const set = JSON.parse(readFileSync(file, 'utf8')) as IconSet
  const bodies: Record<string, string> = {}
  for (const name of ICON_NAMES) {
    const drawing = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? '']
    if (!drawing) throw new Error(`Tabler has no icon ${name}: correct src/web/ui/icon-names.ts`)
    bodies[name] = [...drawing.body.matchAll(/<path([^>]*?) ?\/?>/g)]
      .map(([, attributes]) => pathOf(attributes ?? ''))
      .join('|')
  }
  return bodies
}

/** Tabler draws with lines of one width; the few shapes that are filled as well begin with a star. */
function pathOf(attributes: string): string {
  const data = / ?\bd="([^"]+)"/.exec(attributes)?.[1]
  if (data === undefined) throw new Error(`a Tabler path without data: ${attributes}`)
  return /fill="currentColor"/.test(attributes) ? `*${data}` : data
}
