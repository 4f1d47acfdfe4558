import type { MessageId, Translate } from '../../i18n/message.ts'
import { emptyDocument } from '../document-type.ts'
import { draft } from '../draft.ts'
import { initialOrders } from '../order.ts'
import { type Library, libraryType } from './library-type.ts'

/** Key, icon, presence. The name is the message `starting.channel.<key>`. */
const CHANNELS = [
  ['website', 'world', 'online'],
  ['mobile-app', 'device-mobile', 'online'],
  ['search', 'search', 'online'],
  ['online-ads', 'ad', 'online'],
  ['social-media', 'users-group', 'online'],
  ['instagram', 'brand-instagram', 'online'],
  ['facebook', 'brand-facebook', 'online'],
  ['linkedin', 'brand-linkedin', 'online'],
  ['tiktok', 'brand-tiktok', 'online'],
  ['youtube', 'brand-youtube', 'online'],
  ['blog', 'article', 'online'],
  ['podcast', 'microphone', 'online'],
  ['email', 'mail', 'online'],
  ['newsletter', 'news', 'online'],
  ['sms', 'message', 'online'],
  ['chat', 'message-circle', 'online'],
  ['video-call', 'video', 'online'],
  ['portal', 'user-circle', 'online'],
  ['review-site', 'star', 'online'],
  ['community', 'building-community', 'online'],
  ['payment', 'credit-card', 'online'],
  ['phone', 'phone', 'offline'],
  ['store', 'building-store', 'offline'],
  ['office', 'building', 'offline'],
  ['meeting', 'users', 'offline'],
  ['event', 'calendar-event', 'offline'],
  ['word-of-mouth', 'speakerphone', 'offline'],
  ['print', 'news', 'offline'],
  ['tv-radio', 'device-tv', 'offline'],
  ['outdoor', 'sign-left', 'offline'],
  ['post', 'mailbox', 'offline'],
  ['packaging', 'package', 'offline'],
  ['delivery', 'truck-delivery', 'offline'],
  ['invoice', 'receipt', 'both'],
  ['self-service', 'device-tablet', 'offline'],
  ['support', 'headset', 'both'],
  ['partner', 'affiliate', 'both'],
] as const

/** Key, channel, phase. The name is the message `starting.touchpoint.<key>`. */
const TOUCHPOINTS = [
  ['search-result', 'search', 'before'],
  ['search-ad', 'online-ads', 'before'],
  ['social-ad', 'social-media', 'before'],
  ['social-post', 'social-media', 'before'],
  ['influencer', 'instagram', 'before'],
  ['video', 'youtube', 'before'],
  ['tv-ad', 'tv-radio', 'before'],
  ['radio-ad', 'tv-radio', 'before'],
  ['print-ad', 'print', 'before'],
  ['billboard', 'outdoor', 'before'],
  ['press', 'print', 'before'],
  ['recommendation', 'word-of-mouth', 'before'],
  ['ratings', 'review-site', 'before'],
  ['testimonial', 'website', 'before'],
  ['comparison', 'review-site', 'before'],
  ['forum', 'community', 'before'],
  ['home-page', 'website', 'before'],
  ['landing-page', 'website', 'before'],
  ['blog-post', 'blog', 'before'],
  ['guide', 'blog', 'before'],
  ['newsletter-issue', 'newsletter', 'before'],
  ['catalogue', 'print', 'before'],
  ['trade-fair', 'event', 'before'],
  ['webinar', 'video-call', 'before'],
  ['product-page', 'website', 'during'],
  ['price-list', 'website', 'during'],
  ['stock-status', 'website', 'during'],
  ['website-chat', 'chat', 'during'],
  ['sales-call', 'phone', 'during'],
  ['sales-meeting', 'meeting', 'during'],
  ['demo', 'video-call', 'during'],
  ['quote', 'email', 'during'],
  ['contract', 'portal', 'during'],
  ['store-visit', 'store', 'during'],
  ['shelf', 'store', 'during'],
  ['sales-staff', 'store', 'during'],
  ['fitting', 'store', 'during'],
  ['basket', 'website', 'during'],
  ['checkout', 'website', 'during'],
  ['payment-page', 'payment', 'during'],
  ['point-of-sale', 'store', 'during'],
  ['order-confirmation', 'email', 'during'],
  ['delivery-notice', 'sms', 'after'],
  ['tracking', 'website', 'after'],
  ['delivery', 'delivery', 'after'],
  ['packaging', 'packaging', 'after'],
  ['manual', 'packaging', 'after'],
  ['invoice', 'invoice', 'after'],
  ['welcome-email', 'email', 'after'],
  ['onboarding-call', 'video-call', 'after'],
  ['account', 'portal', 'after'],
  ['app', 'mobile-app', 'after'],
  ['help-centre', 'website', 'after'],
  ['support-call', 'phone', 'after'],
  ['support-email', 'email', 'after'],
  ['support-chat', 'chat', 'after'],
  ['return', 'delivery', 'after'],
  ['repair', 'store', 'after'],
  ['survey', 'email', 'after'],
  ['follow-up', 'phone', 'after'],
  ['thank-you', 'post', 'after'],
  ['loyalty', 'mobile-app', 'after'],
  ['renewal', 'email', 'after'],
  ['review-request', 'email', 'after'],
  ['referral', 'word-of-mouth', 'after'],
  ['user-event', 'event', 'after'],
] as const

/** Key, colour. */
const DEPARTMENTS = [
  ['marketing', 'pink'],
  ['sales', 'indigo'],
  ['service', 'emerald'],
  ['product', 'violet'],
  ['it', 'blue'],
  ['logistics', 'amber'],
  ['finance', 'cyan'],
  ['store', 'red'],
  ['communication', 'pink'],
  ['management', 'indigo'],
] as const

/** Key, colour. */
const TAGS = [
  ['moment-of-truth', 'amber'],
  ['quick-win', 'emerald'],
  ['hypothesis', 'violet'],
  ['accessibility', 'blue'],
] as const

export type StartingChannel = (typeof CHANNELS)[number][0]
export type StartingDepartment = (typeof DEPARTMENTS)[number][0]
export type StartingTouchpoint = (typeof TOUCHPOINTS)[number][0]

/** The ids of the starting entries are made from their keys, so that templates can refer to them in any workspace. */
export const startingId = {
  channel: (key: StartingChannel) => `channel-${key}`,
  touchpoint: (key: StartingTouchpoint) => `touchpoint-${key}`,
  department: (key: string) => `department-${key}`,
  tag: (key: string) => `tag-${key}`,
}

/** The library that a new workspace begins with, named in the translator's language. */
export function startingLibrary(translate: Translate): Library {
  const work = draft(libraryType, emptyDocument(libraryType))
  const name = (noun: string, key: string) => translate(`starting.${noun}.${key}` as MessageId)
  const channelPresence = new Map<string, (typeof CHANNELS)[number][2]>()
  withOrders(CHANNELS, ([key, icon, presence], order) => {
    channelPresence.set(key, presence)
    work.insert('channels', { id: startingId.channel(key), order, name: name('channel', key), icon, presence })
  })
  withOrders(TOUCHPOINTS, ([key, channel, phase], order) =>
    work.insert('touchpoints', {
      id: startingId.touchpoint(key),
      order,
      name: name('touchpoint', key),
      channelId: startingId.channel(channel),
      presence: channelPresence.get(channel) ?? '',
      phase,
    }),
  )
  withOrders(DEPARTMENTS, ([key, colour], order) =>
    work.insert('departments', { id: startingId.department(key), order, name: name('department', key), colour }),
  )
  withOrders(TAGS, ([key, colour], order) =>
    work.insert('tags', { id: startingId.tag(key), order, name: name('tag', key), colour }),
  )
  return work.document
}

function withOrders<T>(rows: readonly T[], each: (row: T, order: string) => void): void {
  const orders = initialOrders(rows.length)
  rows.forEach((row, i) => {
    each(row, orders[i] as string)
  })
}
