import { z } from 'zod'
import { type Command, commandsOf } from '../../domain/command.ts'
import type { AnyDocument, DocumentType } from '../../domain/document-type.ts'
import type { Erasure } from '../../storage/erasures.ts'
import { documentsNaming, forgetPerson, type NamingDocument } from '../../storage/forget-person.ts'
import { forgetAuthor } from '../../sync/server/forget-author.ts'
import { typeOf } from '../documents/kinds.ts'
import { faultLine } from '../log.ts'
import type { Services } from '../services.ts'

type Parts = Pick<Services, 'storage' | 'live' | 'log' | 'now' | 'context'> & {
  readonly events: Pick<Services['events'], 'dropWorkspace'>
}

/**
 * Carries out what was asked for: open windows end, records that name the person name nobody, and then every column and
 * every log lets go of them. It can be interrupted anywhere and repeated: the database remembers what is to be done.
 */
export async function erase(parts: Parts, { id, userId, workspaceId }: Erasure): Promise<void> {
  const { storage, live, events, now } = parts
  live.askAnew({ userId })
  const documents = await documentsNaming(storage.db, userId, workspaceId)
  for (const document of documents) await nameNobody(parts, document, userId)
  await forgetPerson(storage.db, userId, workspaceId, async (goneId) => {
    await storage.files.emptyStore(goneId)
    await events.dropWorkspace(goneId)
  })
  // Those of a workspace that went with them are gone.
  const left = await storage.updates.lastSeqs(documents.map((document) => document.id))
  for (const documentId of left.keys()) await forgetAuthor(storage.updates, documentId, userId)
  await storage.erasures.done(id, new Date(now()))
}

/** Every erasure that waits; with `all`, those of the last days once more. One that fails is logged and stays. */
export async function eraseWaiting(parts: Parts, which: { readonly all: boolean }): Promise<void> {
  for (const erasure of await parts.storage.erasures.list(which)) {
    try {
      await erase(parts, erasure)
    } catch (error) {
      parts.log(faultLine('erasing a person', error))
    }
  }
}

async function nameNobody({ storage, live, context }: Parts, found: NamingDocument, userId: string): Promise<void> {
  const record = await storage.documents.get(found.workspaceId, found.id)
  if (!record) return
  const command = nobodyInsteadOf(typeOf(record.kind), userId)
  await live.execute(record, command, {}, { userId, context: context() })
  // What this process remembers of who worked on it goes into a version now, and is forgotten there with the rest.
  await live.checkpoints.keep(record, { kind: 'automatic' })
}

/** Empties every field that holds the person's id and nothing else, such as who answers for a document. */
function nobodyInsteadOf(type: DocumentType, userId: string): Command {
  return commandsOf(type)('person.forget', z.object({}), (draft) => {
    for (const [table, rows] of Object.entries(draft.document as AnyDocument)) {
      for (const row of Object.values(rows)) {
        const naming = Object.keys(row).filter((field) => field !== 'id' && row[field] === userId)
        if (naming.length === 0) continue
        draft.update(table, row.id, Object.fromEntries(naming.map((field) => [field, ''])) as never)
      }
    }
    return undefined
  })
}
