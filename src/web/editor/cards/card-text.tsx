import { memo } from 'react'
import { RichText } from '../../ui/rich-text.tsx'
import { withSoftHyphens } from '../../ui/soft-hyphens.ts'
import { useDirectory } from '../state/directory.ts'

/** Most cards hold plain words; they need no parsing and no elements of their own. */
const MARKED = /[\\*[\n]|https?:|^\s{0,3}(?:[-•]|\d{1,4}[.)])\s|\p{Extended_Pictographic}/u

/** An address is no word to be parted. */
const LINKED = /:\/\/|\]\(/

type CardTextProps = {
  readonly source: string
  /** The card's own emoji: behind its last word, as on paper. */
  readonly emoji?: string
}

/** The words of a card. */
export const CardText = memo(function CardText({ source, emoji = '' }: CardTextProps) {
  const { language } = useDirectory()
  const whole = emoji === '' ? source : `${source}\u00a0${emoji}`
  const text = LINKED.test(source) ? whole : withSoftHyphens(whole, language)
  return MARKED.test(whole) ? <RichText source={text} /> : <span>{text}</span>
})
