import { z } from 'zod'
import { idSet, reference, text } from '../fields.ts'
import { laneKind } from './lane-kind.ts'

export const PRESENCES = ['', 'online', 'offline', 'both'] as const
export type Presence = (typeof PRESENCES)[number]

/** Where customer and organisation meet: the channel, online or offline, the context, who is involved and whom it meets. */
export const touchpoints = laneKind({
  kind: 'touchpoints',
  icon: 'hand-click',
  tone: 'stage',
  look: 'touchpoints',
  fields: {
    touchpointId: reference().describe(
      "The library's touchpoint that the card stands for: its name is shown, and the card's own text beneath.",
    ),
    channelId: reference().describe("The library's channel; empty: the touchpoint's."),
    presence: z.enum(PRESENCES).default('').describe("Empty: the touchpoint's, or the channel's."),
    context: text().describe('Where and when it is met.'),
    departmentIds: idSet().describe("Ids of the library's departments that are involved."),
    personaIds: idSet().describe('The personas that meet this touchpoint: the ticks of the persona × touchpoint grid.'),
  },
  aliases: [
    'touchpoint',
    'touch point',
    'touch points',
    'contact points',
    'beröringspunkt',
    'kontaktpunkt',
    'kosketuspiste',
    'kontaktpunkte',
    'berührungspunkte',
    'interactions',
    'kontaktpunkter',
  ],
})
