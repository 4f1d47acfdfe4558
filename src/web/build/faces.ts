import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { FACES, MORE_FACES } from '../../domain/emotion.ts'

const ID = 'virtual:faces'
const RESOLVED = '\0virtual:faces'
const DEV_PATH = '/@polku/faces/'

type Noto = {
  readonly icons: Readonly<Record<string, { readonly body: string }>>
  readonly width?: number
  readonly height?: number
}

/** Makes every face of the emotion scale an image file of its own, fetched only where it is shown. */
export function facesPlugin(): Plugin {
  let building = false
  return {
    name: 'polku:faces',
    configResolved(config) {
      building = config.command === 'build'
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith(DEV_PATH)) return next()
        const code = request.url.slice(DEV_PATH.length).replace('.svg', '')
        const svg = faces().get(code)
        if (!svg) return next()
        response.setHeader('content-type', 'image/svg+xml')
        response.end(svg.source)
      })
    },
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      const entries = [...faces()].map(([code, { emoji, source }]) => {
        if (!building) return `${JSON.stringify(emoji)}: ${JSON.stringify(`${DEV_PATH}${code}.svg`)}`
        const reference = this.emitFile({ type: 'asset', name: `${code}.svg`, source })
        return `${JSON.stringify(emoji)}: import.meta.ROLLUP_FILE_URL_${reference}`
      })
      return `export default { ${entries.join(', ')} }`
    },
  }
}

/** The faces by code points ("1f600"). */
function faces(): Map<string, { emoji: string; source: string }> {
  const noto = json<Noto>('icons.json')
  const names = json<Readonly<Record<string, string>>>('chars.json')
  const found = new Map<string, { emoji: string; source: string }>()
  for (const emoji of [...FACES, ...MORE_FACES]) {
    const code = [...emoji]
      .map((sign) => (sign.codePointAt(0) ?? 0).toString(16))
      .filter((point) => point !== 'fe0f')
      .join('-')
    const body = noto.icons[names[code] ?? '']?.body
    if (!body) throw new Error(`Noto has no drawing of ${emoji} (${code})`)
    const box = `0 0 ${noto.width ?? 128} ${noto.height ?? 128}`
    found.set(code, { emoji, source: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${body}</svg>` })
  }
  return found
}

function json<T>(file: string): T {
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`@iconify-json/noto/${file}`)), 'utf8')) as T
}
