import type { DocumentType } from '../../domain/document-type.ts'
import { libraryType } from '../../domain/library/library-type.ts'
import { mapType } from '../../domain/map/map-type.ts'
import { personaType } from '../../domain/persona/persona-type.ts'
import { everyDocument, type KnownDocument } from '../../storage/checks/check-database.ts'
import type { Finding } from '../../storage/checks/finding.ts'
import type { Db } from '../../storage/database.ts'
import { updates } from '../../storage/updates.ts'
import { unfold } from '../../sync/server/unfold.ts'
import { readDocument } from '../../sync/ydoc/read.ts'

const TYPES: Readonly<Record<KnownDocument['kind'], DocumentType>> = {
  map: mapType,
  persona: personaType,
  library: libraryType,
}

/** Makes each document of its log, and reads every record by its schema. */
export async function checkDocuments(db: Db, report: (done: number, all: number) => void): Promise<Finding[]> {
  const findings: Finding[] = []
  const documents = await everyDocument(db)
  for (const [done, document] of documents.entries()) {
    report(done, documents.length)
    findings.push(...(await checkDocument(db, document)))
  }
  return findings
}

async function checkDocument(db: Db, { id, kind, title }: KnownDocument): Promise<Finding[]> {
  const values = { id, title: title || kind }
  const log = await updates(db).load(id)
  // A document without a log is told of by its sequence.
  if (!log) return []
  try {
    const { ydoc, damaged } = unfold(log)
    const { setAside } = readDocument(ydoc, TYPES[kind])
    ydoc.destroy()
    return [
      ...(damaged.length === 0
        ? []
        : [finding('problem', 'doctor.documents.damaged', { ...values, updates: damaged.length })]),
      ...(setAside.length === 0
        ? []
        : [finding('warning', 'doctor.documents.set-aside', { ...values, records: setAside.length })]),
    ]
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [finding('problem', 'doctor.documents.unreadable', { ...values, why })]
  }
}

function finding(severity: Finding['severity'], messageId: Finding['messageId'], values: Finding['values']): Finding {
  return { check: 'documents', severity, messageId, values }
}
