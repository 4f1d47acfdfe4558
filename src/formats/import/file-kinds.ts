/**
 * What a file is that none of the importers reads, by its first bytes. The refusals `file-is-<kind>` name it and say
 * what would work instead.
 */
export type ForeignKind =
  | 'picture'
  | 'pdf'
  | 'document'
  | 'presentation'
  | 'openDocument'
  | 'oldOffice'
  | 'archive'
  | 'media'
  | 'database'
  | 'webPage'
  | 'diagram'
  | 'eventLog'

const SIGNATURES: readonly (readonly [kind: ForeignKind, ...marks: readonly string[]])[] = [
  ['pdf', '%PDF-'],
  [
    'picture',
    '\x89PNG',
    '\xff\xd8\xff',
    'GIF87a',
    'GIF89a',
    '8BPS',
    'II*\0',
    'MM\0*',
    '\0\0\x01\0',
    '????ftypavif',
    '????ftyphei',
    'RIFF????WEBP',
  ],
  [
    'media',
    '????ftyp',
    'RIFF????AVI ',
    'RIFF????WAVE',
    'ID3\x02',
    'ID3\x03',
    'ID3\x04',
    'OggS\0',
    '\x1aE\xdf\xa3',
    'fLaC\0',
  ],
  ['oldOffice', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '{\\rtf'],
  ['archive', '\x1f\x8b', '7z\xbc\xaf', 'Rar!\x1a', 'BZh?1AY&SY', '\xfd7zXZ'],
  ['database', 'SQLite format 3\0'],
]
const HEAD_BYTES = 4096

/** What the zip archive is, by the names of the files in it, which stand uncompressed at its beginning and end. */
const ZIP_CONTENTS: readonly (readonly [kind: ForeignKind, ...names: readonly string[]])[] = [
  ['document', 'word/document'],
  ['presentation', 'ppt/presentation', 'ppt/slides'],
  ['diagram', 'visio/'],
  ['openDocument', 'mimetypeapplication/vnd.oasis', 'Index/Document.iwa'],
]

/** Null: nothing that is known, perhaps one of ours. */
export function foreignKind(bytes: Uint8Array): ForeignKind | null {
  const head = latin1(bytes.subarray(0, HEAD_BYTES))
  for (const [kind, ...marks] of SIGNATURES) if (marks.some((mark) => begins(head, mark))) return kind
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes, head)
  return textKind(head.replace(/^\u00ef\u00bb\u00bf/, ''))
}

/** Whether the zip archive is a workbook. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (!latin1(bytes.subarray(0, 4)).startsWith('PK')) return false
  const ends = zipEnds(bytes)
  return ends.includes('xl/workbook') || (ends.includes('[Content_Types].xml') && ends.includes('xl/'))
}

/** Whether a file says that it is a zip archive, of whatever kind. */
export function isZip(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 4)) === 'PK\x03\x04'
}

function zipKind(bytes: Uint8Array, head: string): ForeignKind | null {
  if (isWorkbook(bytes)) return null
  const ends = zipEnds(bytes)
  const found = ZIP_CONTENTS.find(([, ...names]) => names.some((name) => head.includes(name) || ends.includes(name)))
  return found?.[0] ?? 'archive'
}

function zipEnds(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, HEAD_BYTES)) + latin1(bytes.subarray(Math.max(0, bytes.length - 16 * HEAD_BYTES)))
}

function textKind(head: string): ForeignKind | null {
  const text = head.replace(/\0/g, '').trimStart()
  // An object a line; maps and personas are one object.
  if (/^\{.*\}\s*\n\s*\{\s*"/.test(text)) return 'eventLog'
  if (!text.startsWith('<')) return null
  const root = /<(?![?!])(?:[\w-]+:)?([\w-]+)/.exec(text)?.[1]?.toLowerCase()
  if (root === 'svg') return 'picture'
  if (root === 'mxfile' || root === 'mxgraphmodel' || root === 'graphml' || root === 'definitions') return 'diagram'
  if (root === 'log') return 'eventLog'
  return null
}

function begins(head: string, mark: string): boolean {
  for (let i = 0; i < mark.length; i++) if (mark[i] !== '?' && mark[i] !== head[i]) return false
  return head.length >= mark.length
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) {
    // Not spread: that goes through an iterator, which takes six times as long, and every import begins here.
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(i, i + 8192))
  }
  return text
}
