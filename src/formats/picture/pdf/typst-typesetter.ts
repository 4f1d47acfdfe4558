/** Node only: Typst as the typesetter. Its calls are synchronous, so this belongs in a worker. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { FAMILIES, type Face, faceOf, WEIGHTS } from '../text/families.ts'
import { fontFile } from '../text/font-files.ts'
import type { TypesetDocument, TypesetItem, TypesetPage, TypesetTable, Typesetter } from './typeset-document.ts'
import { TYPST_TEMPLATE } from './typst-template.ts'

type TypstModule = typeof import('@myriaddreamin/typst-ts-node-compiler')
type NodeCompiler = ReturnType<TypstModule['NodeCompiler']['create']>

const require = createRequire(import.meta.url)

/** Where Typst looks for files. Nothing is read from it: every file is handed over in memory. */
const WORKSPACE = import.meta.dirname
/** Renders after which Typst forgets what it has not used again. */
const CACHE_AGE = 4

let compiler: NodeCompiler | null = null

function openCompiler(): NodeCompiler {
  if (compiler) return compiler
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as TypstModule
  compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontPaths: allFaces().map((face) => dirname(fontFile(face))) }],
  })
  return compiler
}

function allFaces(): Face[] {
  const upright = FAMILIES.flatMap((family) => WEIGHTS.map((weight) => faceOf(family, weight, false)))
  const slanted = WEIGHTS.map((weight) => faceOf('Inter', weight, true))
  return [...upright, ...slanted]
}

export const typstTypesetter: Typesetter = (document) => {
  const typst = openCompiler()
  typst.resetShadow()
  const shadow = (name: string, bytes: Uint8Array) => typst.mapShadow(join(WORKSPACE, name), Buffer.from(bytes))
  for (const [name, bytes] of document.files) shadow(name, bytes)
  shadow('data.json', Buffer.from(JSON.stringify(dataOf(document))))
  const compiled = typst.compile({ mainFileContent: TYPST_TEMPLATE })
  if (compiled.hasError() || !compiled.result)
    throw new Error(`the poster could not be set: ${diagnosticsOf(typst, compiled)}`)
  const stamp = document.createdAt === null ? {} : { creationTimestamp: Math.floor(document.createdAt / 1000) }
  const bytes = typst.pdf(compiled.result, { pdfStandard: 'ua-1', ...stamp })
  typst.resetShadow()
  typst.evictCache(CACHE_AGE)
  return bytes
}

function diagnosticsOf(typst: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeError()
  const messages = error ? (typst.fetchDiagnostics(error) as { message: string }[]) : []
  return messages.map(({ message }) => message).join('; ')
}

function dataOf({ title, description, language, rightToLeft, pages }: TypesetDocument) {
  return {
    title,
    description,
    lang: languageOf(language),
    rtl: rightToLeft,
    fonts: FAMILIES,
    pages: pages.map(pageData),
  }
}

function pageData({ items, ...page }: TypesetPage) {
  return { ...page, items: items.map(itemData) }
}

function itemData(item: TypesetItem): unknown {
  switch (item.kind) {
    case 'text': {
      const { language, rightToLeft, ...text } = item
      return { ...text, lang: languageOf(language), rtl: rightToLeft }
    }
    case 'figure':
      return item
    case 'table':
      return { ...item, rows: item.rows.map(rowData) }
    default:
      return item satisfies never
  }
}

function rowData({ cells, ...row }: TypesetTable['rows'][number]) {
  return { ...row, cells: cells.map(({ items, ...cell }) => ({ ...cell, items: items.map(itemData) })) }
}

/** Typst takes a language of two or three letters and a region of two. */
function languageOf(tag: string): { readonly lang: string; readonly region: string | null } {
  const [base = 'en', ...rest] = tag.split('-')
  const lang = /^[a-z]{2,3}$/i.test(base) ? base.toLowerCase() : 'en'
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase() ?? null
  return { lang, region }
}
