import { useEffect, useRef, useState } from 'react'
import { useIsRemoved, useMe } from '../data/me.ts'

/** What has become of one's place in the workspace since the page was opened. */
export type MembershipNews =
  | { readonly kind: 'removed' }
  | { readonly kind: 'role'; readonly isLess: boolean; readonly onSeen: () => void }

const RANKS = ['viewer', 'commenter', 'editor', 'admin', 'owner'] as const

/** Null as long as nothing has changed that one wouldn't notice by oneself. */
export function useMembershipNews(): MembershipNews | null {
  const isRemoved = useIsRemoved()
  const { role } = useMe()
  const before = useRef(role)
  const [change, setChange] = useState<'less' | 'more' | null>(null)
  useEffect(() => {
    if (before.current === role) return
    // Who hands a workspace over knows it, and still does nearly everything.
    const isOwn = before.current === 'owner'
    const isLess = RANKS.indexOf(role) < RANKS.indexOf(before.current)
    before.current = role
    setChange(isOwn ? null : isLess ? 'less' : 'more')
  }, [role])
  if (isRemoved) return { kind: 'removed' }
  return change && { kind: 'role', isLess: change === 'less', onSeen: () => setChange(null) }
}
