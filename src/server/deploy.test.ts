import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const isThere = (path: string) => existsSync(new URL(path, root))

const instruction = /^(FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|HEALTHCHECK|CMD) (.+)$/

function instructionsOf(dockerfile: string): (readonly [string, string])[] {
  const lines = dockerfile.replaceAll(/\\\n\s*/g, ' ').split('\n')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name, rest] = instruction.exec(line) ?? []
      assert.ok(name && rest, `no instruction: ${line}`)
      return [name, rest] as const
    })
}

const service = z.strictObject({
  image: z
    .string()
    .regex(/^[a-z]+:\d[\w.-]*$/, 'a version, never the latest one')
    .optional(),
  build: z.literal('.').optional(),
  restart: z.literal('unless-stopped'),
  stop_grace_period: z.string().optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  healthcheck: z.strictObject({ test: z.array(z.string()), interval: z.string(), retries: z.number() }).optional(),
  depends_on: z
    .union([z.array(z.string()), z.record(z.string(), z.strictObject({ condition: z.string() }))])
    .optional(),
})
const compose = z.strictObject({
  'x-polku': z.unknown(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
})

test('the Dockerfile copies what is there, runs as nobody special, and ends by its signal', () => {
  const instructions = instructionsOf(read('Dockerfile'))
  const last = (name: string) => instructions.findLast(([each]) => each === name)?.[1]
  for (const [name, rest] of instructions) {
    if (name === 'FROM') assert.match(rest, /^[a-z]+:\d\S+( AS \w+)?$/)
    if (name === 'CMD' || (name === 'HEALTHCHECK' && rest.includes('CMD'))) {
      const [program] = JSON.parse(rest.slice(rest.indexOf('['))) as string[]
      assert.equal(program, 'node', 'the exec form: a shell would keep the signal to itself')
    }
    if (name !== 'COPY') continue
    const paths = rest.split(' ').filter((path) => !path.startsWith('--'))
    for (const path of paths.slice(0, -1)) {
      const own = path.replace(/^\/polku\//, '')
      assert.ok(['dist', 'node_modules'].includes(own) || isThere(own), `${own} is not there`)
    }
  }
  assert.equal(last('USER'), 'node')
  const [, main = ''] = JSON.parse(last('CMD') ?? '[]') as string[]
  assert.ok(isThere(main))
  const ignored = read('.dockerignore').trim().split('\n')
  for (const secret of ['.git', 'data', 'node_modules']) assert.ok(ignored.includes(secret))
})

test('the compose file names services, files and settings that there are, and holds no secret', () => {
  const { services, volumes } = compose.parse(parse(read('compose.yaml'), { merge: true }))
  const documented = read('docs/running.md')
  for (const [name, { image, build, environment = {}, volumes: mounts = [], depends_on = [] }] of Object.entries(
    services,
  )) {
    assert.ok((image === undefined) !== (build === undefined), `${name} is made of one thing`)
    for (const other of Array.isArray(depends_on) ? depends_on : Object.keys(depends_on)) {
      const condition = Array.isArray(depends_on) ? null : depends_on[other]?.condition
      assert.ok(services[other], `${name} waits for ${other}, which is not there`)
      if (condition === 'service_healthy') assert.ok(services[other].healthcheck)
    }
    for (const mount of mounts) {
      const [from = ''] = mount.split(':')
      assert.ok(from in volumes || from === './deploy/tls' || isThere(from), `${from} is not there`)
    }
    for (const [setting, value] of Object.entries(environment)) {
      if (build) assert.ok(documented.includes(`\`${setting}\``), `${setting} is not in docs/running.md`)
      if (/PASSWORD|URL/.test(setting)) assert.match(value, /\$\{\w+:\?/, 'a secret comes from outside')
    }
  }
  const upstreams = [...read('deploy/nginx.conf').matchAll(/server ([\w-]+):4321/g)].map(([, host]) => host ?? '')
  assert.deepEqual(upstreams, ['polku-1', 'polku-2'])
  for (const host of upstreams) assert.ok(services[host]?.build)
  assert.ok(services.proxy?.volumes?.some((mount) => mount.startsWith('./deploy/nginx.conf:')))
})
