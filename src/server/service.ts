import { z } from 'zod'
import { jsonSchema } from '../domain/schema.ts'
import * as contract from './contract/service.ts'
import { commandsFor } from './documents/kinds.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Services } from './services.ts'

const DAY_S = 86_400

/** What is the same for everybody: formats and schemas. */
export function serviceRoutes(implement: Implement, { workers }: Services): void {
  implement(contract.getSchema, (c) =>
    c.json(jsonSchema(c.req.valid('param').kind), 200, { 'cache-control': `public, max-age=${DAY_S}` }),
  )

  implement(contract.listCommands, (c) => {
    const items = commandsFor(c.req.valid('param').kind).map(({ name, args }) => ({
      command: name,
      args: z.toJSONSchema(args, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>,
    }))
    return c.json({ items }, 200, { 'cache-control': `public, max-age=${DAY_S}` })
  })

  implement(contract.listFormats, async (c) => {
    const listed = await workers.run('list-formats', null)
    return listed.ok ? c.json(listed.value, 200) : problem(c, listed.refusal)
  })
}
