import { memo } from 'react'
import { RichText } from '../../ui/rich-text.tsx'

/** Most cards hold plain words; they need no parsing and no elements of their own. */
const MARKED = /[\\*[\n]|https?:|^\s{0,3}(?:[-•]|\d{1,4}[.)])\s|\p{Extended_Pictographic}/u

/** The words of a card. */
export const CardText = memo(function CardText({ source }: { readonly source: string }) {
  return MARKED.test(source) ? <RichText source={source} /> : <span>{source}</span>
})
