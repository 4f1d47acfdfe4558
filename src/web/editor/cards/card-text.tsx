import { memo } from 'react'
import { RichText } from '../../ui/rich-text.tsx'
import { withSoftHyphens } from '../../ui/soft-hyphens.ts'
import { useDirectory } from '../state/directory.ts'

/** Most cards hold plain words; they need no parsing and no elements of their own. */
const MARKED = /[\\*[\n]|https?:|^\s{0,3}(?:[-•]|\d{1,4}[.)])\s|\p{Extended_Pictographic}/u

/** An address is no word to be parted. */
const LINKED = /:\/\/|\]\(/

/** The words of a card. */
export const CardText = memo(function CardText({ source }: { readonly source: string }) {
  const { language } = useDirectory()
  const text = LINKED.test(source) ? source : withSoftHyphens(source, language)
  return MARKED.test(source) ? <RichText source={text} /> : <span>{text}</span>
})
