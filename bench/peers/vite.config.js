import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

export default {
  root: here,
  base: './',
  publicDir: false,
  build: {
    outDir: join(here, '../../.cache/peers'),
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: [join(here, 'excalidraw.html'), join(here, 'tldraw.html')] },
  },
}
