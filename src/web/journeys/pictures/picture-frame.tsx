import { type CSSProperties, type HTMLAttributes, type ReactNode, type RefObject, useId, useState } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './picture.module.css'
import { PictureMenu } from './picture-menu.tsx'
import { useWidth } from './use-width.ts'

type PictureFrameProps = {
  readonly scroll: RefObject<HTMLDivElement | null>
  readonly container: RefObject<HTMLDivElement | null>
  readonly containerProps: Pick<HTMLAttributes<HTMLDivElement>, 'onKeyDown' | 'onBlur'>
  readonly label: string
  readonly width: number
  readonly height: number
  /** What is pointed at, in words; null: nothing is. */
  readonly said: string | null
  /** What is not pointed at steps back. */
  readonly isLit: boolean
  readonly legend?: ReactNode
  readonly children: ReactNode
}

/** Smaller nobody makes out what is what. */
const SMALLEST = 0.3
/** A picture that can be read at this is shown whole, unless somebody wants it otherwise. */
const READABLE = 0.78

/** A picture that scrolls, is walked by keyboard, and says beneath what one points at. */
export function PictureFrame(props: PictureFrameProps) {
  const { scroll, container, containerProps, label, width, height, said, isLit, legend, children } = props
  const t = useTranslate()
  const hint = useId()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const room = useWidth(scroll) ?? width
  const isWhole = chosen ?? room >= width * READABLE
  const zoom = isWhole ? Math.max(SMALLEST, Math.min(1, room / width)) : 1
  return (
    <figure className={styles.figure}>
      <div ref={scroll} className={styles.scroll} data-picture="true">
        <div
          ref={container}
          role="application"
          aria-label={label}
          aria-describedby={hint}
          className={styles.picture}
          data-active={isLit || undefined}
          style={
            {
              inlineSize: width,
              blockSize: height,
              zoom,
              '--broad': `${width}px`,
              '--high': `${height}px`,
            } as CSSProperties
          }
          {...containerProps}
        >
          {children}
        </div>
      </div>
      <div className={styles.foot}>
        {legend}
        <span className={styles.tools}>
          {width > room + 1 && (
            <Button
              icon={isWhole ? 'zoom-in' : 'zoom-out'}
              variant="quiet"
              size="small"
              onPress={() => setChosen(!isWhole)}
            >
              {t(isWhole ? 'analyses.picture.full' : 'analyses.picture.whole')}
            </Button>
          )}
          <PictureMenu picture={container} label={label} />
        </span>
      </div>
      <figcaption className={styles.said}>
        {/* Read aloud by the part itself. */}
        <span aria-hidden="true">
          {said ?? (
            <>
              {t('analyses.point')} <span className={styles.keys}>{t('analyses.keys')}</span>
            </>
          )}
        </span>
        <span id={hint} hidden>
          {t('analyses.keys')}
        </span>
      </figcaption>
    </figure>
  )
}
