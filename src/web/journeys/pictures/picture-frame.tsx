import { type HTMLAttributes, type ReactNode, type RefObject, useId } from 'react'
import { useTranslate } from '../../app/language.tsx'
import styles from './picture.module.css'
import { PictureMenu } from './picture-menu.tsx'

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

/** A picture that scrolls, is walked by keyboard, and says beneath what one points at. */
export function PictureFrame(props: PictureFrameProps) {
  const { scroll, container, containerProps, label, width, height, said, isLit, legend, children } = props
  const t = useTranslate()
  const hint = useId()
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
          style={{ inlineSize: width, blockSize: height }}
          {...containerProps}
        >
          {children}
        </div>
      </div>
      <div className={styles.foot}>
        {legend}
        <PictureMenu picture={container} label={label} />
      </div>
      <figcaption className={styles.said}>
        {/* Read aloud by the part itself. */}
        <span aria-hidden="true">{said ?? t('analyses.walk')}</span>
        <span id={hint} hidden>
          {t('analyses.walk')}
        </span>
      </figcaption>
    </figure>
  )
}
