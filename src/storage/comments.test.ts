import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { commentsContract } from './comments.contract.ts'
import { openStorage } from './storage.ts'
import { startOwnServer } from './testing/own-server.ts'

const folder = await mkdtemp(join(tmpdir(), 'polku-comments-'))
after(() => rm(folder, { recursive: true, force: true }))

commentsContract('the embedded PostgreSQL', () => openStorage({ dataDir: join(folder, 'data') }))

const own = await startOwnServer()
after(() => own.stop())
commentsContract(`an own server, ${own.name}`, () => openStorage({ databaseUrl: own.url, dataDir: folder }))
