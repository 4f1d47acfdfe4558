/** What is known for a while to whoever holds a secret, and told once; the secret is kept as a digest. */
export type Tickets = {
  put(secret: string, value: string, expiresAt: Date): Promise<void>
  /** Null for a secret that is none, or no longer. */
  take(secret: string): Promise<string | null>
}
