import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { byOrder, initialOrders, type Ordered, ordersAt, sorted } from './order.ts'

/** Puts new rows in a list as a command does, and gives the list as everybody then sees it. */
function inserted(list: readonly Ordered[], index: number, ids: readonly string[], random: () => number): Ordered[] {
  const { orders, moved } = ordersAt(list, index, ids.length, random)
  const renamed = new Map(moved.map(({ id, order }) => [id, order]))
  const old = list.map((row) => ({ id: row.id, order: renamed.get(row.id) ?? row.order }))
  return sorted([...old, ...ids.map((id, i) => ({ id, order: orders[i] as string }))])
}

const keys = fc.constantFrom('a0', 'a0', 'a1', 'a1V', 'a2', 'Zz', 'a00', 'x', 'zzzz')

test('rows come before the sibling that is named, in their own order, whatever keys the siblings have', () => {
  const list = fc
    .array(keys, { maxLength: 12 })
    .map((orders) => sorted(orders.map((order, i) => ({ id: `s${i}`, order }))))
  fc.assert(
    fc.property(
      list,
      fc.nat({ max: 14 }),
      fc.integer({ min: 1, max: 5 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (siblings, index, count, random) => {
        const fresh = Array.from({ length: count }, (_, i) => `n${i}`)
        const after = inserted(siblings, index, fresh, () => random)
        const expected = siblings.map(({ id }) => id)
        expected.splice(index, 0, ...fresh)
        assert.deepEqual(
          after.map(({ id }) => id),
          expected,
        )
      },
    ),
  )
})

test('a thousand inserts into one gap keep their sequence, short keys, and touch few siblings', () => {
  let list: Ordered[] = initialOrders(2).map((order, i) => ({ id: `s${i}`, order }))
  let renamed = 0
  for (let i = 0; i < 1_000; i++) {
    renamed += ordersAt(list, 1, 1, () => 0.99).moved.length
    list = inserted(list, 1, [`n${i}`], () => 0.99)
  }
  const expected = ['s0', ...Array.from({ length: 1_000 }, (_, i) => `n${999 - i}`), 's1']
  assert.deepEqual(
    list.map(({ id }) => id),
    expected,
  )
  assert.ok(Math.max(...list.map(({ order }) => order.length)) <= 60)
  assert.ok(renamed < 40_000, `${renamed} siblings were numbered anew`)
})

test('a thousand inserts at an end touch no sibling', () => {
  let list: Ordered[] = []
  for (let i = 0; i < 1_000; i++) {
    const { orders, moved } = ordersAt(list, list.length, 1, Math.random)
    assert.deepEqual(moved, [])
    list = [...list, { id: `n${i}`, order: orders[0] as string }]
  }
  assert.deepEqual(sorted(list), list)
})

test('between equal neighbours both sides move apart', () => {
  const { orders, moved } = ordersAt(
    [
      { id: 'a', order: 'a1' },
      { id: 'b', order: 'a1' },
    ],
    1,
    1,
    () => 0,
  )
  const keys = new Map(moved.map(({ id, order }) => [id, order]))
  const [a, b] = [keys.get('a') ?? 'a1', keys.get('b') ?? 'a1']
  assert.ok(a < (orders[0] as string) && (orders[0] as string) < b)
})

test('two people who insert into one gap at once seldom make the same key', () => {
  const siblings = initialOrders(2).map((order, i) => ({ id: `s${i}`, order }))
  const made = Array.from({ length: 32 }, (_, i) => ordersAt(siblings, 1, 1, () => i / 32).orders[0])
  assert.equal(new Set(made).size, 32)
})

test('ties are broken by id, so that the order is total', () => {
  const row = fc.record({ id: fc.constantFrom('a', 'b', 'c'), order: keys })
  fc.assert(
    fc.property(row, row, (a, b) => {
      assert.equal(Math.sign(byOrder(a, b)), -Math.sign(byOrder(b, a)) + 0)
      assert.equal(byOrder(a, b) === 0, a.id === b.id && a.order === b.order)
    }),
  )
})
