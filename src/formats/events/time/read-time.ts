import { isPossibleTime } from '../event-row.ts'
import { monthOf } from './months.ts'
import { type ToUtc, zoneNamed } from './zone-offset.ts'

/**
 * How a column's times are written. `iso` is the year first; `dmy` and `mdy` tell 3/4/2024 apart; `excel` counts days as
 * spreadsheets do.
 */
export const TIME_FORMATS = [
  'iso',
  'dmy',
  'mdy',
  'named',
  'seconds',
  'milliseconds',
  'microseconds',
  'nanoseconds',
  'compact',
  'excel',
] as const
export type TimeFormat = (typeof TIME_FORMATS)[number]

/** Milliseconds since 1970 UTC; NaN where the text is no time of the format. */
export type TimeReader = (text: string) => number

const DAY_MS = 86_400_000
const PER_SECOND = { seconds: 1000, milliseconds: 1, microseconds: 1e-3, nanoseconds: 1e-6 } as const

/** Days from the one that spreadsheets count as 0, 30 December 1899, to 1970. */
const EXCEL_1970 = 25_569

/** What stands before a date in running text: the weekday in the languages of the interface and of their neighbours, `den`. */
const DATE_WORDS =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|mån|tis|ons|tor|fre|lör|sön|maa|kes|per|lau|man|tir|lør|søn|die|mit|don|sam|son|lun|mar|mié|mer|jue|jeu|vie|ven|sáb|dom|dim)\p{L}*|ma|ti|ke|to|pe|la|su|må|lö|sö|lø|sø|mo|di|mi|do|fr|sa|so|den|d)\.?,?\s+/iu
/** What stands before a clock in running text. */
const CLOCK_WORDS = /^(?:at|kl\.?|klo|um|a las|à|às)\s+/i
/** `09:05`, `9:05:07.123 PM`, then a zone. */
const CLOCK = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,:](\d{1,9}))?)?\s*([ap])?\.?(?:m\b\.?)?\s*(.*)$/i
const HOUR_ALONE = /^(\d{1,2})\s*([ap])\.?m\b\.?\s*(.*)$/i
const NUMBERS =
  /^(\d{1,4})[-/.\s年년]\s?(\d{1,2})[-/.\s月월]\s?(\d{1,4})(?:[日일]?\.?(?:\s?[(（]\p{L}{1,3}[)）])?(?:[T_,:\s]+|$)|[日일](?=[\d午上下오]))(.*)$/u
/** `午後9時05分`: a clock as it is written in East Asia. */
const EAST_ASIAN_CLOCK =
  /^(午前|午後|上午|下午|오전|오후)?\s*(\d{1,2})(?:\s?[時时点點시:]\s?(\d{1,2}))?(?:\s?[分분:]\s?(\d{1,2}(?:\.\d{1,9})?))?\s?[時时点點시分분秒초]?(.*)$/u
const IN_EAST_ASIA = /[時时点點시午오]/u
const AFTERNOONS = ['午後', '下午', '오후']
const NAMED =
  /^(?:\p{L}{1,14}\.?,?\s+){0,3}(?:(\d{1,2})(?:st|nd|rd|th|\.)?[\s/-]+(?:de\s+|of\s+)?(\p{L}{3,12})\.?[\s,/-]+(?:de\s+)?(\d{4}|\d{2})|(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|(\d{4})[\s/-]+(\p{L}{3,12})\.?[\s/-]+(\d{1,2}))(?:[T,:\s]+(.*))?$/u
/** `Tue Mar 05 10:11:12 +0000 2024`: as `date` and old interfaces print it. */
const UNIX_DATE = /^\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s+(?:([A-Z]{1,5}|[+-]\d{4})\s+)?(\d{4})$/u
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T_\s]?(\d{2})(?:(\d{2})(\d{2})?(?:[.,]?(\d{1,9}))?)?(?!\d))?(.*)$/

/**
 * What reads one column's times.
 * @param zone what clocks without a zone of their own show
 */
export function timeReader(format: TimeFormat, zone: ToUtc): TimeReader {
  const zones = new Map<string, ToUtc | null>()
  const named = (name: string): ToUtc | null => {
    if (name === '') return zone
    const known = zones.get(name)
    if (known !== undefined) return known
    const found = zoneNamed(name.replace(/^[[(]|[\])]$/g, '').trim())
    if (zones.size < 1000) zones.set(name, found)
    return found
  }
  const moment = (day: number, clock: string | undefined): number => {
    if (Number.isNaN(day)) return Number.NaN
    const rest = westernClock((clock ?? '').trim()).replace(CLOCK_WORDS, '')
    if (rest === '') return zone(day)
    const read = clockOf(rest)
    const toUtc = read && named(zoneWords(read.rest))
    return toUtc ? toUtc(day + read.ms) : Number.NaN
  }
  switch (format) {
    case 'iso':
      return (text) => {
        const plain = plainIso(text, zone)
        if (plain !== null) return plain
        const match = NUMBERS.exec(undressed(text).replace(DATE_WORDS, ''))
        // A zone right behind the seconds, or only a date.
        if (match && match[1]?.length === 4)
          return moment(dayOf(Number(match[1]), Number(match[2]), Number(match[3])), match[4])
        return Number.NaN
      }
    case 'dmy':
    case 'mdy':
      return (text) => {
        const match = NUMBERS.exec(undressed(text).replace(DATE_WORDS, ''))
        if (!match || (match[1]?.length ?? 9) > 2) return Number.NaN
        const [first, second] = [Number(match[1]), Number(match[2])]
        const year = fullYear(match[3] ?? '')
        return moment(format === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second), match[4])
      }
    case 'named':
      return (text) => {
        const plain = undressed(text)
        const unix = UNIX_DATE.exec(plain)
        if (unix)
          return moment(dayOf(Number(unix[5]), monthOf(unix[1]), Number(unix[2])), `${unix[3]} ${unix[4] ?? ''}`)
        const match = NAMED.exec(plain)
        if (!match) return Number.NaN
        const [, dayBefore, monthSecond, yearLast, monthFirst, dayAfter, yearThird, yearFirst, monthThen, dayLast] =
          match
        const year = fullYear(yearLast ?? yearThird ?? yearFirst ?? '')
        const month = monthOf(monthSecond ?? monthFirst ?? monthThen)
        return moment(dayOf(year, month, Number(dayBefore ?? dayAfter ?? dayLast)), match[10])
      }
    case 'compact':
      return (text) => {
        const match = COMPACT.exec(undressed(text))
        if (!match) return Number.NaN
        const [, year, month, day, hour, minute, second, fraction, rest] = match
        const clock =
          hour === undefined ? '' : `${hour}:${minute ?? '00'}:${second ?? '00'}${fraction ? `.${fraction}` : ''}`
        return moment(dayOf(Number(year), Number(month), Number(day)), clock + (rest ?? ''))
      }
    case 'seconds':
    case 'milliseconds':
    case 'microseconds':
    case 'nanoseconds': {
      const factor = PER_SECOND[format]
      return (text) => {
        const trimmed = text.trim()
        if (trimmed === '' || !/^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(trimmed)) return Number.NaN
        const ms = Number(trimmed.replace(',', '.')) * factor
        return isPossibleTime(ms) ? ms : Number.NaN
      }
    }
    case 'excel':
      return (text) => {
        const trimmed = text.trim()
        if (!/^\d{1,7}(?:[.,]\d+)?$/.test(trimmed)) return Number.NaN
        return zone(Math.round((Number(trimmed.replace(',', '.')) - EXCEL_1970) * DAY_MS))
      }
    default:
      return format satisfies never
  }
}

/** `午後9時05分` as `21:05:00`; other clocks as they are. */
function westernClock(text: string): string {
  const match = IN_EAST_ASIA.test(text) && EAST_ASIAN_CLOCK.exec(text)
  if (!match) return text
  const [, half, said = '', minute = '0', second = '0', rest] = match
  const hour = half === undefined ? said : `${(Number(said) % 12) + (AFTERNOONS.includes(half) ? 12 : 0)}`
  return `${hour}:${minute.padStart(2, '0')}:${second.replace(/^\d(?!\d)/, '0$&')}${rest}`
}

/** The two numbers in front of a year, of which one is the day and the other the month; null where the text is no such date. */
export function dayAndMonth(text: string): readonly [first: number, second: number] | null {
  const match = NUMBERS.exec(undressed(text).replace(DATE_WORDS, ''))
  return match && (match[1]?.length ?? 9) <= 2 ? [Number(match[1]), Number(match[2])] : null
}

/** Without the quotation marks or brackets that some programs write around a time. */
function undressed(text: string): string {
  const trimmed = text.trim()
  return /^['"[(].*['"\])]$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed
}

/**
 * `2024-03-05 10:11:12.345`, with `Z`, `+02:00` or nothing behind it, read digit by digit since most columns of large files
 * are written so; null where it is written otherwise.
 */
function plainIso(text: string, zone: ToUtc): number | null {
  let { length } = text
  if (length < 19 || length > 35) return null
  let shiftMs = Number.NaN
  if (text.charCodeAt(length - 1) === 90) {
    shiftMs = 0
    length--
  } else if (length > 24 && text.charCodeAt(length - 3) === 58) {
    const sign = text.charCodeAt(length - 6)
    const hours = digits(text, length - 5, 2)
    const minutes = digits(text, length - 2, 2)
    if ((sign !== 43 && sign !== 45) || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) return null
    shiftMs = (hours * 60 + minutes) * (sign === 43 ? 60_000 : -60_000)
    length -= 6
  }
  if (length < 19) return null
  const dash = text.charCodeAt(4)
  if ((dash !== 45 && dash !== 47) || text.charCodeAt(7) !== dash) return null
  const between = text.charCodeAt(10)
  if ((between !== 32 && between !== 84) || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return null
  const year = digits(text, 0, 4)
  const hour = digits(text, 11, 2)
  const minute = digits(text, 14, 2)
  const second = digits(text, 17, 2)
  if (year < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return null
  let fraction = 0
  if (length > 19) {
    if (text.charCodeAt(19) !== 46 || length === 20) return null
    let scale = 100
    for (let at = 20; at < length; at++) {
      const digit = text.charCodeAt(at) - 48
      if (digit < 0 || digit > 9) return null
      fraction += digit * scale
      scale /= 10
    }
  }
  const month = digits(text, 5, 2)
  const date = digits(text, 8, 2)
  const day = dayOf(year, month, date)
  if (Number.isNaN(day)) return null
  const wall = day + hour * 3_600_000 + minute * 60_000 + second * 1000 + Math.round(fraction * 1000) / 1000
  return Number.isNaN(shiftMs) ? zone(wall) : wall - shiftMs
}

function digits(text: string, from: number, count: number): number {
  let value = 0
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function clockOf(text: string): { readonly ms: number; readonly rest: string } | null {
  const alone = HOUR_ALONE.exec(text)
  const match = alone ? null : CLOCK.exec(text)
  const half = (alone ? alone[2] : match?.[5])?.toLowerCase()
  let hour = Number(alone ? alone[1] : match?.[1])
  if (!alone && !match) return null
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  if (half !== undefined) hour = (hour % 12) + (half === 'p' ? 12 : 0)
  const minute = Number(match?.[2] ?? 0)
  const second = Number(match?.[3] ?? 0)
  if (hour > 23 || minute > 59 || second > 60) return null
  const fraction = match?.[4] === undefined ? 0 : Math.round(Number(`0.${match[4]}`) * 1e6) / 1e3
  return {
    ms: hour * 3_600_000 + minute * 60_000 + second * 1000 + fraction,
    rest: (alone ? alone[3] : match?.[6]) ?? '',
  }
}

/**
 * `+02:00[Europe/Helsinki]` and `GMT+0200 (Eastern European Time)` say it twice; the shift is the surer one. `Uhr` and its
 * like are no zones.
 */
function zoneWords(rest: string): string {
  return rest
    .trim()
    .replace(/^(?:uhr|hrs?|h)\b\.?\s*/i, '')
    .replace(/^(\S*[+-]\d[\d:]*|Z)\s*[[(].*$/, '$1')
}

/** Milliseconds since 1970 of the day's first moment on the wall; NaN where there is no such day. */
function dayOf(year: number, month: number, day: number): number {
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return Number.NaN
  // Days since 1970 in the proleptic Gregorian calendar, years counted from March.
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468) * DAY_MS
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Two digits are of 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return text.length === 4 ? year : Number.NaN
  return year < 70 ? 2000 + year : 1900 + year
}
