import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Block, parseRichText } from '../../../domain/rich-text.ts'
import { type TreeNode, writeMarkdown } from './write-markdown.ts'

type Child = TreeNode | string

function element(nodeName: string, ...children: Child[]): TreeNode {
  return {
    nodeName,
    nodeValue: null,
    childNodes: children.map((child) => (typeof child === 'string' ? words(child) : child)),
  }
}
function words(nodeValue: string): TreeNode {
  return { nodeName: '#text', nodeValue, childNodes: [] }
}
function link(href: string, label: string): TreeNode {
  return { ...element('A', label), getAttribute: (name) => (name === 'href' ? href : null) }
}
const write = (...children: Child[]) => writeMarkdown(element('DIV', ...children))

test('lines, however the browser parts them', () => {
  assert.equal(
    write('one', element('DIV', 'two'), element('DIV', element('BR')), element('DIV', 'three')),
    'one\ntwo\n\nthree',
  )
  assert.equal(write('one', element('BR'), 'two', element('BR')), 'one\ntwo')
  assert.equal(write(element('DIV', 'one'), element('DIV', element('DIV', 'two'))), 'one\ntwo')
})

test('bold by tag and by style, spaces outside the marks, neighbours as one', () => {
  assert.equal(write('a', element('B', ' b '), 'c'), 'a **b** c')
  assert.equal(write(element('STRONG', 'a'), element('B', 'b')), '**ab**')
  const normal = { ...element('SPAN', 'light'), style: { fontWeight: 'normal' } }
  assert.equal(write(element('B', 'heavy ', normal)), '**heavy** light')
})

test('lists are numbered from one', () => {
  assert.equal(write('Do:', element('OL', element('LI', 'a'), element('LI', element('B', 'b')))), 'Do:\n1. a\n2. **b**')
  assert.equal(write(element('UL', element('LI', 'x'), element('LI', 'y'))), '- x\n- y')
})

test('links that may be followed stay links; others are words', () => {
  assert.equal(write('see ', link('https://example.org/a', 'this')), 'see [this](https://example.org/a)')
  assert.equal(write(link('https://example.org/a', 'https://example.org/a')), 'https://example.org/a')
  assert.equal(write(link('javascript:alert(1)', 'this')), 'this')
})

test('signs that mean something are written so that they mean themselves', () => {
  assert.equal(write('2 * 3 = 6'), '2 * 3 = 6')
  assert.equal(parseRichText(write('**loud**'))[0]?.inlines[0]?.text, '**loud**')
  assert.equal(parseRichText(write('- no list'))[0]?.kind, 'paragraph')
})

test('what was read and drawn is written as it was', () => {
  const word = fc.stringMatching(/^[a-zåäö*[\]()]{1,6}$/)
  const inline = fc.record({ text: word, bold: fc.boolean() })
  const block = fc.record({
    kind: fc.constantFrom<Block['kind']>('paragraph', 'bullet'),
    inlines: fc.array(inline, { minLength: 1, maxLength: 4 }),
  })
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const drawn = blocks.map(({ kind, inlines }) => {
        const children = inlines.flatMap(({ text, bold }) => [bold ? element('B', text) : text, ' '])
        return kind === 'bullet' ? element('UL', element('LI', ...children)) : element('DIV', ...children)
      })
      const read = parseRichText(write(...drawn))
      assert.deepEqual(
        read.map(({ kind }) => kind),
        blocks.map(({ kind }) => kind),
      )
      assert.deepEqual(
        read.map(({ inlines }) =>
          inlines
            .map(({ text }) => text)
            .join('')
            .trim(),
        ),
        blocks.map(({ inlines }) => inlines.map(({ text }) => text).join(' ')),
      )
    }),
  )
})
