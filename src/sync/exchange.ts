/**
 * Carries short texts between the processes that serve one database. Nothing that matters rests on it: edits are in the
 * log, and whoever has heard nothing looks there. Its one promise is about what is sent as `sure`.
 */
export type Exchange = {
  /**
   * `quick`: at once, or never. `sure`: everybody hears it, if later; who may have missed it hears of a gap instead.
   */
  send(text: string, way: 'quick' | 'sure'): void
  /** What others send; own texts may be among it. Called once. */
  listen(listener: ExchangeListener): void
}

export type ExchangeListener = {
  readonly heard: (text: string) => void
  /** Something may have been missed. */
  readonly gap: () => void
}
