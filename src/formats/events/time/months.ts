const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Months in the languages of the interface and of their neighbours, by their first three letters without accents, where those
 * differ from English.
 */
const MORE_MONTHS: Readonly<Record<string, number>> = {
  ene: 1,
  gen: 1,
  tam: 1,
  fev: 2,
  hel: 2,
  maa: 3,
  mrt: 3,
  mrz: 3,
  abr: 4,
  avr: 4,
  huh: 4,
  mag: 5,
  mai: 5,
  maj: 5,
  mei: 5,
  tou: 5,
  giu: 6,
  kes: 6,
  hei: 7,
  lug: 7,
  ago: 8,
  aou: 8,
  elo: 8,
  set: 9,
  syy: 9,
  lok: 10,
  okt: 10,
  ott: 10,
  out: 10,
  des: 12,
  dez: 12,
  dic: 12,
  jou: 12,
}

/** 1 to 12 for the name of a month, or its short form; NaN where it is none. */
export function monthOf(word = ''): number {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const three = plain.slice(0, 3)
  if (plain.startsWith('marras')) return 11
  if (plain.startsWith('juil')) return 7
  if (plain.startsWith('juin')) return 6
  const at = MONTHS.indexOf(three)
  return at >= 0 ? at + 1 : (MORE_MONTHS[three] ?? Number.NaN)
}
