/**
 * Carries short texts between the processes on one database: who writes to the log wakes those who read it. Nothing
 * that matters rests on it but what is sent as `sure`.
 */
export type Exchange = {
  /** `quick`: at once, or never. `sure`: everybody hears it, if later; who may have missed it hears of a gap instead. */
  send(text: string, way: Way): void
  /** What others send; own texts may be among it. Called once. */
  listen(listener: ExchangeListener): void
}

export type Way = 'quick' | 'sure'

export type ExchangeListener = {
  readonly heard: (text: string) => void
  /** Something may have been missed. */
  readonly gap: () => void
}

/** An exchange that has to be closed; what is `sure` and still waits is sent before. */
export type OpenExchange = Exchange & { close(): Promise<void> }

/** Before somebody listens, nobody is told. */
export const NOBODY: ExchangeListener = { heard: () => undefined, gap: () => undefined }
