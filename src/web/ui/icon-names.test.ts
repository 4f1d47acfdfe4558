import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { LANE_KINDS } from '../../domain/lanes/registry.ts'
import { CHANNEL_ICONS } from '../../domain/library/channel-icons.ts'
import { WAY_ICONS } from '../../domain/map/ways.ts'
import { ICON_NAMES } from './icon-names.ts'

const ROOMS = ['..', '../../domain/persona'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

test('every icon that browsers download is drawn somewhere', () => {
  const sources = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('icon-names.ts'))
      .map((file) => readFileSync(`${room}/${file}`, 'utf8')),
  )
  const named = new Set<string>([
    ...CHANNEL_ICONS,
    ...LANE_KINDS.map(({ icon }) => icon),
    ...Object.values(WAY_ICONS),
    'circle',
  ])
  for (const source of sources)
    for (const [, name] of source.matchAll(/['"]([a-z][a-z0-9-]*)['"]/g)) named.add(name as string)
  assert.deepEqual(
    ICON_NAMES.filter((name) => !named.has(name)),
    [],
  )
})
