import type { ComponentType } from 'react'
import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import type { BodyProps } from './body-props.ts'
import { ChipBody } from './chip-body.tsx'
import { FigureBody } from './figure-body.tsx'
import { PictureBody } from './picture-body.tsx'
import { TextBody } from './text-body.tsx'
import { TouchpointBody } from './touchpoint-body.tsx'

/** How the inside of a card is drawn, by its lane's look. */
export const BODIES: Readonly<Record<LaneKind['look'], ComponentType<BodyProps>>> = {
  cards: TextBody,
  curve: TextBody,
  touchpoints: TouchpointBody,
  chips: ChipBody,
  figures: FigureBody,
  pictures: PictureBody,
}
