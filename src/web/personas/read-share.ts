/** A share as people write it: "46", "12,5", "12.5 %". Null: empty. Undefined: none. */
export function readShare(typed: string): number | null | undefined {
  const plain = typed.replace(/[\s%\u00a0]/g, '').replace(',', '.')
  if (plain === '') return null
  const share = Number(plain)
  return /^\d+(\.\d+)?$/.test(plain) && share <= 100 ? share : undefined
}
