import { type Block, type Inline, parseRichText } from '../../domain/rich-text.ts'
import { useTranslate } from '../app/language.tsx'
import styles from './rich-text.module.css'
import { WithEmoji } from './with-emoji.tsx'

/** The text of a card or a story: paragraphs, lists, bold and links, and nothing that a text could smuggle in. */
export function RichText({
  source,
  isInteractive = true,
}: {
  readonly source: string
  readonly isInteractive?: boolean
}) {
  const groups = grouped(parseRichText(source))
  return (
    <div className={styles.text} dir="auto">
      {groups.map((blocks, at) => (
        <BlockGroup key={at.toString()} blocks={blocks} isInteractive={isInteractive} />
      ))}
    </div>
  )
}

/** Neighbouring list lines of one kind make one list. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last && block.kind !== 'paragraph' && last[0]?.kind === block.kind) last.push(block)
    else groups.push([block])
  }
  return groups
}

type GroupProps = { readonly blocks: readonly Block[]; readonly isInteractive: boolean }

function BlockGroup({ blocks, isInteractive }: GroupProps) {
  const kind = blocks[0]?.kind ?? 'paragraph'
  if (kind === 'paragraph') {
    return blocks.map(({ inlines }, at) => (
      <p key={at.toString()}>
        <Inlines inlines={inlines} isInteractive={isInteractive} />
      </p>
    ))
  }
  const items = blocks.map(({ inlines }, at) => (
    <li key={at.toString()}>
      <Inlines inlines={inlines} isInteractive={isInteractive} />
    </li>
  ))
  return kind === 'bullet' ? <ul>{items}</ul> : <ol>{items}</ol>
}

function Inlines({ inlines, isInteractive }: { readonly inlines: readonly Inline[]; readonly isInteractive: boolean }) {
  const t = useTranslate()
  return inlines.map(({ text, bold, href }, at) => {
    const words = bold ? (
      <strong>
        <WithEmoji text={text} />
      </strong>
    ) : (
      <WithEmoji text={text} />
    )
    const key = at.toString()
    if (!href || !isInteractive) return <span key={key}>{words}</span>
    return (
      <a key={key} href={href} target="_blank" rel="noreferrer noopener" title={t('ui.newTab')}>
        {words}
      </a>
    )
  })
}
