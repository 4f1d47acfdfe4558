import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/adapters'
import { secretHash } from '../../storage/secret-hash.ts'

/**
 * A better-auth adapter that keeps digests of session tokens: whoever reads the database can sign in as nobody. To
 * better-auth a session that it has just made, or asked for by its token, has that token; in lists it has the digest.
 */
export function withHashedSessions(adapter: DBAdapter): DBAdapter {
  return {
    ...hashed(adapter),
    transaction: (work) => adapter.transaction((inside) => work(hashed(inside))),
  }
}

function hashed<Adapter extends DBTransactionAdapter>(adapter: Adapter): Adapter {
  return {
    ...adapter,
    create: async (input) => {
      const token = tokenOf(input.model, input.data)
      if (token === null) return adapter.create(input)
      return given(await adapter.create({ ...input, data: { ...input.data, token: secretHash(token) } }), token)
    },
    findOne: async (input) => given(await adapter.findOne(digested(input)), askedToken(input)),
    findMany: (input) => adapter.findMany(digested(input)),
    count: (input) => adapter.count(digested(input)),
    update: async (input) => {
      refuseNewToken(input)
      return given(await adapter.update(digested(input)), askedToken(input))
    },
    updateMany: (input) => {
      refuseNewToken(input)
      return adapter.updateMany(digested(input))
    },
    delete: (input) => adapter.delete(digested(input)),
    deleteMany: (input) => adapter.deleteMany(digested(input)),
    consumeOne: (input) => adapter.consumeOne(digested(input)),
    incrementOne: (input) => adapter.incrementOne(digested(input)),
  } satisfies DBTransactionAdapter as Adapter
}

type Asked = { readonly model: string; readonly where?: Where[] | undefined }

function digested<Input extends Asked>(input: Input): Input {
  if (input.model !== 'session' || !input.where) return input
  return { ...input, where: input.where.map((condition) => digestedCondition(condition)) }
}

function digestedCondition(condition: Where): Where {
  if (condition.field !== 'token') return condition
  const { value } = condition
  if (typeof value === 'string') return { ...condition, value: secretHash(value) }
  if (Array.isArray(value)) return { ...condition, value: value.map((token) => secretHash(String(token))) }
  throw new Error('a session is asked for by its token in a way that digests do not know')
}

/** The token by which one session was asked for. */
function askedToken({ model, where = [] }: Asked): string | null {
  const condition = model === 'session' ? where.find(({ field }) => field === 'token') : undefined
  return typeof condition?.value === 'string' ? condition.value : null
}

function tokenOf(model: string, data: object): string | null {
  return model === 'session' && 'token' in data && typeof data.token === 'string' ? data.token : null
}

/** better-auth never gives a session another token; where a later version does, this is to be thought over. */
function refuseNewToken({ model, update }: { readonly model: string; readonly update: object }): void {
  if (tokenOf(model, update) !== null) throw new Error('a session’s token does not change')
}

function given<Found>(found: Found, token: string | null): Found {
  return token !== null && typeof found === 'object' && found !== null ? { ...found, token } : found
}
