import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode, useEffect } from 'react'
import { isPassing } from '../data/client.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { serverThere } from '../data/server-there.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { useTranslate } from './language.tsx'

type BoundaryProps = { readonly children: ReactNode; readonly onRetry: () => void }

class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    const retry = () => {
      this.props.onRetry()
      this.setState({ error: null })
    }
    return <Broken error={this.state.error} onRetry={retry} />
  }
}

/**
 * Where something fails, says so in words and offers to try again; what is around it goes on working. Where nobody
 * answered, it tries again by itself when somebody does.
 */
export function ErrorBoundary({ children }: { readonly children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>{({ reset }) => <Boundary onRetry={reset}>{children}</Boundary>}</QueryErrorResetBoundary>
  )
}

function Broken({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useTranslate()
  const words = useProblemWords()
  useEffect(() => {
    if (!isPassing(error)) return
    const left = new AbortController()
    void serverThere({ later: true, signal: left.signal }).then(onRetry)
    return () => left.abort()
  }, [error, onRetry])
  return (
    <div role="alert">
      <EmptyState
        picture={<Icon name="alert-triangle" size={48} />}
        title={t('app.broken')}
        actions={
          <>
            <Button onPress={() => location.reload()}>{t('app.reload')}</Button>
            <Button variant="primary" onPress={onRetry}>
              {t('ui.retry')}
            </Button>
          </>
        }
      >
        {words(error)}
      </EmptyState>
    </div>
  )
}
