import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunkNames, SCREENS } from './src/web/build/chunks.ts'
import { facesPlugin } from './src/web/build/faces.ts'
import { iconsPlugin } from './src/web/build/icons.ts'
import { localesPlugin } from './src/web/build/locales.ts'
import { messagesPlugin } from './src/web/build/messages.ts'
import { tokensPlugin } from './src/web/build/tokens.ts'

/** Where the development server finds the API; the built files are served by Polku itself. */
const api = `http://127.0.0.1:${process.env.POLKU_API_PORT ?? 4321}`

export default defineConfig({
  publicDir: false,
  plugins: [react(), tokensPlugin(), iconsPlugin(), facesPlugin(), localesPlugin(), messagesPlugin()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    // Nothing inline: the content security policy allows neither data addresses nor inline styles.
    assetsInlineLimit: 0,
    target: 'es2023',
    // All of them know `:dir()` and nesting; without it `:dir(rtl)` would become a list of languages, blind to `dir`.
    cssTarget: ['chrome120', 'firefox121', 'safari17.2'],
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every visit needs.
            { name: 'frame', tags: ['$initial'], priority: 1 },
            {
              name: chunkNames(fileURLToPath(new URL('src/web', import.meta.url)), SCREENS),
              debugName: 'screens',
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/health', '/ready', '/sync', '/files', '/welcome', '/sign-in/oidc'].map((path) => [
        path,
        { target: api, ws: true },
      ]),
    ),
  },
})
