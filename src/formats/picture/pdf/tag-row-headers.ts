import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib'

/**
 * Makes the first cell of every body row a row header (ISO 32000-1, 14.8.4.3.4: `TH` with the attribute `Scope /Row`),
 * which Typst sets as a data cell. Data cells then
 * no longer name their column's header alone: a reader finds both headers of a cell by their scopes.
 */
export async function tagRowHeaders(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { context } = document
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || typeOf(object) !== 'TBody') continue
    for (const row of kidsOf(object)) {
      const [first, ...others] = kidsOf(row)
      if (first && typeOf(first) === 'TD') makeRowHeader(first)
      for (const cell of others) forgetHeaders(cell)
    }
  }
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })

  function kidsOf(element: PDFDict): PDFDict[] {
    const kids = element.lookup(PDFName.of('K'))
    if (kids instanceof PDFDict) return [kids]
    if (!(kids instanceof PDFArray)) return []
    return kids.asArray().flatMap((kid) => {
      const found = kid instanceof PDFRef ? context.lookup(kid) : kid
      return found instanceof PDFDict && found.has(PDFName.of('S')) ? [found] : []
    })
  }

  function forgetHeaders(cell: PDFDict): void {
    const attributes = cell.lookup(PDFName.of('A'))
    const dictionaries =
      attributes instanceof PDFArray ? attributes.asArray().map((entry) => context.lookup(entry)) : [attributes]
    for (const entry of dictionaries) if (entry instanceof PDFDict) entry.delete(PDFName.of('Headers'))
  }

  function makeRowHeader(cell: PDFDict): void {
    cell.set(PDFName.of('S'), PDFName.of('TH'))
    const attributes = context.obj({ O: 'Table', Scope: 'Row' })
    cell.set(PDFName.of('A'), context.obj([attributes]))
  }
}

function typeOf(element: PDFDict): string {
  const type = element.get(PDFName.of('S'))
  return type instanceof PDFName ? type.decodeText() : ''
}
