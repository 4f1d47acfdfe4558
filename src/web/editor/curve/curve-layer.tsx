/** Placeholder until the curve is drawn. */
export function CurveLayer() {
  return null
}
