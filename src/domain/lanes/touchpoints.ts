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
    /** The workspace's touchpoint it stands for; its name is shown, and the card's own text beneath. */
    touchpointId: reference(),
    channelId: reference(),
    presence: z.enum(PRESENCES).default(''),
    context: text(),
    departmentIds: idSet(),
    /** The personas that meet this touchpoint: the ticks of the persona × touchpoint grid. */
    personaIds: idSet(),
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
