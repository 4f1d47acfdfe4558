import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { isKnown } from './conditional.ts'
import type { ServerEnv } from './environment.ts'
import { PAGE_POLICY } from './security-headers.ts'

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}
const COMPRESSIBLE = /^(text\/|font\/ttf|application\/(json|manifest|wasm)|image\/(svg|x-icon))/
/** Smaller than this, compression costs more than it saves. */
const SMALL = 1024
const ENCODINGS = ['br', 'gzip'] as const
type Encoding = (typeof ENCODINGS)[number]
type Bytes = Uint8Array<ArrayBuffer>
const SIBLINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }
/** The bundler puts a hash of the content into the names of what it writes here. */
const HASHED = /^\/assets\/.*-[\w-]{8,}\.\w+$/

type StaticFile = { readonly path: string; readonly mime: string; readonly precompressed: ReadonlySet<Encoding> }

export type StaticFiles = {
  /** The file at the path, or the application's page for a path of its own; null where neither is meant. */
  answer(c: Context<ServerEnv>): Promise<Response | null>
}

/**
 * The built web part. Paths are looked up in a list made at the start, so no path, however written, leads out of the
 * folder. Null where the folder has no page.
 */
export async function openStaticFiles(root: string): Promise<StaticFiles | null> {
  const files = await listFiles(root)
  const page = files.get('/index.html')
  if (!page) return null
  const compressed = new Map<string, Promise<Bytes>>()

  function compress(file: StaticFile, plain: Bytes, encoding: Encoding, tag: string): Promise<Bytes> {
    const key = `${file.path} ${tag} ${encoding}`
    let bytes = compressed.get(key)
    if (!bytes) {
      bytes = compressedBytes(file, plain, encoding)
      // What failed once is tried again next time.
      bytes.catch(() => compressed.delete(key))
      compressed.set(key, bytes)
    }
    return bytes
  }

  return {
    async answer(c) {
      const path = decodedPath(c.req.path)
      const file = path === null ? undefined : files.get(path)
      const isPage = file === undefined || file === page
      if (isPage && !asksForPage(c, path)) return null
      const chosen = file ?? page
      const plain: Bytes = await readFile(chosen.path)
      const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
      const encoding = COMPRESSIBLE.test(chosen.mime) && plain.length >= SMALL ? acceptedEncoding(c) : null
      const etag = `"${tag}${encoding ? `-${encoding}` : ''}"`
      const immutable = path !== null && !isPage && HASHED.test(path)
      const headers: Record<string, string> = {
        'content-type': chosen.mime,
        etag,
        vary: 'accept-encoding',
        'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(encoding ? { 'content-encoding': encoding } : {}),
        ...(chosen.mime.startsWith('text/html') ? { 'content-security-policy': PAGE_POLICY } : {}),
      }
      if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
      const bytes = encoding ? await compress(chosen, plain, encoding, tag) : plain
      headers['content-length'] = String(bytes.length)
      return c.req.method === 'HEAD' ? c.body(null, 200, headers) : c.body(bytes, 200, headers)
    },
  }
}

async function listFiles(root: string): Promise<Map<string, StaticFile>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const present = new Set(paths)
  const files = new Map<string, StaticFile>()
  for (const path of paths) {
    const mime = MIME[extname(path)]
    if (mime === undefined) continue
    const precompressed = new Set(ENCODINGS.filter((encoding) => present.has(path + SIBLINGS[encoding])))
    files.set(`/${relative(root, path).replaceAll('\\', '/')}`, { path, mime, precompressed })
  }
  return files
}

async function compressedBytes(file: StaticFile, plain: Bytes, encoding: Encoding): Promise<Bytes> {
  if (file.precompressed.has(encoding)) return readFile(file.path + SIBLINGS[encoding])
  switch (encoding) {
    case 'br':
      return promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
    case 'gzip':
      return promisify(gzip)(plain)
    default:
      return encoding satisfies never
  }
}

/** The browser opens an address of the application: any path without an extension, asked for as a page. */
function asksForPage(c: Context<ServerEnv>, path: string | null): boolean {
  if (path === null || (path !== '/index.html' && /\.\w+$/.test(path))) return false
  return /text\/html|\*\/\*/.test(c.req.header('accept') ?? '*/*')
}

function acceptedEncoding(c: Context<ServerEnv>): Encoding | null {
  const accepted = (c.req.header('accept-encoding') ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? null
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
