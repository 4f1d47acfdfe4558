import { isMissing } from './missing.ts'
import { MOST_ATTRIBUTES, type TableMapping } from './table-mapping.ts'
import { guessTime } from './time/guess-time.ts'
import type { TimeFormat } from './time/read-time.ts'

/** A table's beginning: its columns' names and some rows, a cell for each column. */
export type TableSample = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/**
 * Headings that mean a role, best first; without case, signs and spaces. In English and in the languages of tools that
 * people export from.
 */
const CASE_WORDS = words(
  'case:concept:name,case concept:name,caseid,case,case number,case no,casenumber,trace id,trace,journey id,case key,process instance,vorgangsnummer,fall id,fall,tapaus,ärende,ärende id,sag,sags id,' +
    'user pseudo id,domain userid,visitor id,idvisitor,distinct id,anonymous id,client id,customer id,customer,customer no,customer number,customer key,kunde,kunden id,kundennummer,kundnummer,kund id,asiakas,asiakas id,asiakasnumero,asiakasnro,asiakas nro,kundenr,kundennr,kunden nr,kundnr,cust no,cust id,cliente,client,' +
    'user id,user,userid,device id,requester id,contact id,lead id,person id,account id,member id,member,guest,patient,patient id,subject id,email,uid,who,العميل,رقم العميل,الزبون,顧客id,顧客,顧客番号,会員id,客户,客户id,用户,用户id,고객,고객id,' +
    'ticket id,order id,order number,order no,ordernumber,session id,idvisit,visit id,loan id,claim id,claim number,application id,issue key,issue id,booking id,request id,invoice no,invoice number,order,opportunity id,record id,deal id,contract id,project id,incident id,policy id,number,key,id',
)
/** Headings of the one paper that a row is about: where each row has its own, whoever it belongs to makes the journeys. */
const PAPER_WORDS = words(
  'trace id,request id,correlation id,span id,message id,ticket id,ticket,ticket number,order id,order number,order no,ordernumber,order,booking id,request id,invoice no,invoice number,transaction id,purchase id,loan id,claim id,claim number,session id,idvisit,visit id,vorgangsnummer,belegnummer,auftragsnummer,bestellnummer,tilausnumero,ordernummer,ordrenummer,number,key,id',
)
/** Headings of what changes, where rows are its changes and have keys of their own. */
const HISTORY_WORDS = words('case id,opportunity id,deal id,lead id,issue key,issue id,incident id')
const CUSTOMER_WORDS = words(
  'customer id,customer,customer no,customer number,customer key,customer unique id,client id,user id,userid,uid,requester id,kunde,kunden id,kundennummer,kundnummer,asiakas,asiakas id,asiakasnumero,asiakasnro,asiakas nro,kundenr,kundennr,kunden nr,kundnr,cust no,cust id,contact id,account id,buyer id,patient id',
)
const EVENT_WORDS = words(
  'concept:name,event concept:name,activity,activity name,activities,activity id,event name,event,event type,eventname,event action,event description,action,touchpoint,touch point,step,step name,task,task name,operation,milestone,interaction,aktivität,aktivitet,aktiviteetti,tapahtuma,händelse,hændelse,ereignis,vaihe,toiminto,actividad,activité,page title,pagetitle,page path,page name,pagename,page,url,status,state,stage,stage name,stagename,type,what,did,belegart,vorgangsart,tapahtumalaji,txn type,transaction type,new value,to status,to state,new status,new state,new stage,الحدث,النشاط,evento,événement,hendelse,gebeurtenis,zdarzenie,イベント,イベント名,事件,이벤트,to string,to',
)
const TIME_WORDS = words(
  'time:timestamp,event time:timestamp,timestamp,event timestamp,event time,event date,eventtime,derived tstamp,collector tstamp,complete timestamp,completetimestamp,completion time,complete time,start timestamp,start time,starttime,date time,datetime,server time,server timestamp,occurred at,created at,created,created date,create date,date created,created on,changed at,change date,changed on,happened at,time,date,ts,at,zeitstempel,zeitpunkt,zeit,datum,tid,tidpunkt,tidsstämpel,tidsstempel,tidspunkt,aika,aikaleima,ajankohta,pvm,päivämäärä,fecha,fecha y hora,data e hora,horodatage,date et heure,tijdstip,الوقت,التاريخ,日時,日付,タイムスタンプ,日期,时间,時間,날짜,일시,updated at,updated',
)
const END_WORDS = words(
  'end timestamp,end time,endtime,end date,end,complete timestamp,completetimestamp,complete time,completion time,completed at,finished at,finish time,stop time,ended at,ende,endzeit,endzeitpunkt,enddatum,slut,sluttid,sluttidpunkt,sluttidspunkt,slutdatum,slutdato,avslutad,loppu,loppuaika,lopetusaika,päättymisaika,päättymispäivä,valmistumisaika,fin,fecha fin,fecha de fin,date fin,date de fin',
)
const START_WORDS = words(
  'start timestamp,start time,starttime,start date,start,started at,begin,begin time,beginn,startzeit,startzeitpunkt,startdatum,starttid,starttidpunkt,starttidspunkt,startdato,alku,alkuaika,aloitusaika,alkamisaika,aloituspäivä,inicio,fecha inicio,fecha de inicio,début,date début,date de début',
)
const ID_WORDS = words('event id,eventid,event uuid,message id,messageid,insert id,event key,hit id')
/** When a row came into somebody's warehouse, and not when anything happened. */
const NOT_A_TIME =
  /fivetran|_synced|\betl\b|etl_|ingest|loaded|dvce|_fingerprint|true_tstamp|refr_|due|estimat|expected|planned|deadline|promised|arvio|suunnitel|odotet|eräpäiv|beräkn|planerad|förvänt|förfall|forvent|planlagt|forfald|geplant|voraussicht|erwartet|fällig|prevu|prévu|previst|estimad/i
/** When a row was touched last, whatever for: no event of its own where a row has several times. */
const LAST_TOUCHED =
  /updat|modif|muokat|päivitet|uppdater|ändra[dt]|opdater|ændret|oppdater|endret|geändert|aktualis|actualiz|bijgewerkt|gewijzigd/i
/** Part of words that mean a role. */
const LIKE_CASE = /\bcase\b|customer|client|visitor|\buser\b|trace|kund|asiakas/
/** Who a paper belongs to; not what kind of customer that is. */
const LIKE_OWNER =
  /^(?:customer|client|user|buyer|requester|billing|kund|kunde|asiakas|asiakkaan)?\s*(?:e mail|email|mail|sähköposti|e post|epost|e mail address|email address)(?: billing)?$|^(?:customer|client|user|buyer|requester)(?:\s(?:nr|no|number|ref|reference))?$/
const LIKE_EVENT = /activit|\bevent\b|\baction\b|touchpoint|aktivit|tapahtum|\bstat(?:e|us)\b/
/** A role's word with what makes it a key, as in “Patient no” or “Member ref”. */
const KEY_ENDING = /\s(?:ids?|no|nr|number|ref|reference|key|code)$/
/** How much or how long, which names nobody however often it varies. */
const LIKE_MEASURE =
  /\b(?:cost|price|amount|value|sum|total|fee|revenue|margin|quantity|qty|count|score|rating|age|eur|usd|gbp|sek|dkk|nok|duration|minutes|seconds|hours|lat|lon|latitude|longitude)\b|hinta|summa|määrä|kesto|pris$|belopp|beløb|betrag|preis|anzahl|dauer|importe|precio|montant|prix/
/** Keys and codes name things, and not what happens to them. */
const LIKE_KEY = /\bids?$|\bcode$|\bkey$|\bno$|\bnr$|number$|nummer$|tunnus$|numero$/
const LIKE_DATE = /dat[eu]|pvm|päiv|fecha/
const LIKE_TIME = /time|date|tstamp|_at$|\bat$|zeit|datum|aika|tid$|pvm/

/** Words for a time, alone or as the last part of a compound, in headings that were not guessed to be one. */
const SAYS_TIME =
  /(?:^|\s)(?:time|date|timestamp|tstamp|datetime)(?:$|\s)|(?:aika|aikaleima|pvm|päivämäärä|päiväys|zeit|datum|tidpunkt|tidspunkt|fecha|日時|日付|日期|时间|날짜|일시)(?:$|\s)/

type Times = { readonly at: number; readonly format: TimeFormat }

/**
 * What a table's headings and values say which column is which, as far as that goes: `case` is empty where no column could be it.
 * Everything can be corrected by whoever imports.
 */
export function guessMapping({ columns, rows }: TableSample, tableName: string): TableMapping {
  const plain = columns.map(knownHeading)
  const valuesOf = (at: number) => rows.map((row) => row[at] ?? '')
  const timely = plain.flatMap((_, at): Times[] => timesAt(columns, plain, at, valuesOf(at)))
  const times = timely.length > 0 ? timely : plain.flatMap((_, at): Times[] => figuresAt(plain, at, valuesOf(at)))
  const timeAts = new Set(times.map(({ at }) => at))
  const named = (list: readonly string[], except: ReadonlySet<number>): number => {
    for (const word of list) {
      const at = plain.findIndex(
        (heading, index) => heading === word && !except.has(index) && hasValues(valuesOf(index)),
      )
      if (at >= 0) return at
    }
    return -1
  }
  const like = (pattern: RegExp, except: ReadonlySet<number>): number =>
    plain.findIndex((heading, at) => pattern.test(heading) && !except.has(at) && hasValues(valuesOf(at)))

  const dull = plain.flatMap((_, at) => (isConstant(valuesOf(at)) ? [at] : []))
  let caseAt = named(CASE_WORDS, new Set([...timeAts, ...dull]))
  if (caseAt < 0) caseAt = named(CASE_WORDS, timeAts)
  if (caseAt < 0) caseAt = like(LIKE_CASE, timeAts)
  if (caseAt < 0) caseAt = plain.findIndex((heading, at) => isKeyOfCase(heading) && isRepeatingKey(valuesOf(at)))
  if (caseAt < 0) caseAt = caseByValues(plain, valuesOf, timeAts)
  const taken = new Set([...timeAts, caseAt])
  let eventAt = named(EVENT_WORDS, new Set([...taken, ...dull]))
  if (eventAt < 0) eventAt = named(EVENT_WORDS, taken)
  if (eventAt < 0) eventAt = like(LIKE_EVENT, new Set([...taken, ...dull]))
  if (eventAt < 0) eventAt = like(LIKE_EVENT, taken)

  const real = times.filter(({ at }) => !NOT_A_TIME.test(columns[at] ?? ''))
  const paperAt = real.length > 1 && !isStrongEvent(plain[eventAt]) ? paperOfRows(plain, valuesOf, eventAt) : -1
  if (paperAt >= 0) {
    const known = named(CUSTOMER_WORDS, timeAts)
    const customerAt = known >= 0 ? known : like(LIKE_OWNER, timeAts)
    const ownAt = CASE_WORDS.includes(plain[caseAt] ?? '') ? caseAt : paperAt
    const whose = customerAt >= 0 ? customerAt : ownAt
    const attributes = others(columns, [whose, ...timeAts])
    // Where a row is but a line of the paper, its times stand in each.
    const idAt = isUnique(valuesOf(paperAt)) ? -1 : paperAt
    return mappingOf(columns, { whose, milestones: times, idAt, attributes })
  }
  caseAt = ownerOf(plain, valuesOf, timeAts, caseAt)
  taken.add(caseAt)
  const keys = plain.flatMap((heading, at) => (LIKE_KEY.test(heading) ? [at] : []))
  if (eventAt < 0) eventAt = eventByValues(columns.length, valuesOf, new Set([...taken, ...keys]))
  if (eventAt < 0) eventAt = eventByValues(columns.length, valuesOf, taken)
  const start = chosenTime(plain, times, START_WORDS)
  const endOf = (begin: Times) =>
    chosenTime(
      plain,
      times.filter(({ at }) => at !== begin.at),
      END_WORDS,
    )
  const wordy = chosenTime(plain, times, TIME_WORDS) ?? real[0] ?? null
  // When a case, or a paper of it, was opened says nothing of its events.
  const papers = plain.flatMap((heading, at) => {
    return PAPER_WORDS.includes(heading) && isRepeating(valuesOf(at)) ? [at] : []
  })
  const varies = ({ at }: Times) => [caseAt, ...papers].every((one) => variesWithin(valuesOf(one), valuesOf(at)))
  const usual = wordy === null || varies(wordy) ? wordy : (real.find(varies) ?? wordy)
  const time = start && endOf(start) ? start : usual
  const clockAt = time === null ? -1 : clockBeside(plain, time, valuesOf, taken)
  const end = time && endOf(time)
  const eventAts = [eventAt, ...structureOf(plain, eventAt)]
  const repeating = plain.flatMap((_, at) => (isUniqueEnough(valuesOf(at)) ? [] : [at]))
  const idAt = named(ID_WORDS, new Set([...taken, eventAt, ...repeating]))
  const roles = [caseAt, ...eventAts, idAt, time?.at ?? -1, end?.at ?? -1, clockAt]
  const mapping = mappingOf(columns, {
    whose: caseAt,
    event: eventAts,
    time,
    clockAt,
    end,
    idAt,
    attributes: others(columns, roles),
  })
  return eventAt < 0 ? { ...mapping, name: tableName } : mapping
}

/**
 * The column that numbers papers, such as orders, where a row says all of one: each number comes once, or what could be an
 * event is the same in all rows of a number, as where a row is but one line of the order. -1 where there is none.
 */
function paperOfRows(plain: readonly string[], valuesOf: (at: number) => readonly string[], eventAt: number): number {
  const isHistory = plain.some((heading, at) => {
    return HISTORY_WORDS.includes(heading) && eventAt >= 0 && variesWithin(valuesOf(at), valuesOf(eventAt))
  })
  if (isHistory) return -1
  return plain.findIndex((heading, at) => {
    const isNumber = CASE_WORDS.includes(heading) || LIKE_KEY.test(heading) || heading === 'name'
    if (!isNumber || at === eventAt || !hasValues(valuesOf(at))) return false
    if (isUnique(valuesOf(at))) return true
    const isPaper = PAPER_WORDS.includes(heading) || heading === 'name'
    return isPaper && eventAt >= 0 && !isConstant(valuesOf(at)) && !variesWithin(valuesOf(at), valuesOf(eventAt))
  })
}

/** Where every row is a paper of its own, such as an order, whoever comes with several of them; else the column itself. */
function ownerOf(
  plain: readonly string[],
  valuesOf: (at: number) => readonly string[],
  except: ReadonlySet<number>,
  caseAt: number,
): number {
  const rows = valuesOf(caseAt)
  if (!PAPER_WORDS.includes(plain[caseAt] ?? '') || rows.length < 2 || new Set(rows).size < rows.length) return caseAt
  const owner = plain.findIndex((heading, at) => {
    const values = valuesOf(at)
    const isOwner = CUSTOMER_WORDS.includes(heading) || LIKE_OWNER.test(heading)
    return (
      isOwner && !except.has(at) && hasValues(values) && !isConstant(values) && new Set(values).size < values.length
    )
  })
  return owner < 0 ? caseAt : owner
}

/** Snowplow calls what a site tells in its own words but `event`, and has these words in two columns beside. */
function structureOf(plain: readonly string[], eventAt: number): number[] {
  const [category, action] = ['se category', 'se action'].map((heading) => plain.indexOf(heading))
  if (category === undefined || action === undefined || category < 0 || action < 0) return []
  return /^event(?: name)?$/.test(plain[eventAt] ?? '') ? [category, action] : []
}

/** The column whose heading says that it tells when, and which holds something; null where none does. */
export function timeByHeading({ columns, rows }: TableSample): string | null {
  const found = columns.find((column, at) => {
    const heading = plainHeading(column)
    const saysTime = TIME_WORDS.includes(heading) || START_WORDS.includes(heading) || SAYS_TIME.test(heading)
    const isOther = LIKE_DURATION.test(heading) || NOT_A_TIME.test(column)
    return saysTime && !isOther && rows.some((row) => !isMissing((row[at] ?? '').trim()))
  })
  return found ?? null
}

/** Whether the first row holds headings for sure: what people call such columns, and nobody's data. */
export function areKnownHeadings(columns: readonly string[]): boolean {
  const known = new Set([...CASE_WORDS, ...EVENT_WORDS, ...TIME_WORDS, ...START_WORDS, ...END_WORDS, ...ID_WORDS])
  return columns.some((column) => known.has(plainHeading(column)))
}

type Roles = {
  readonly whose: number
  /** Several are put together. */
  readonly event?: readonly number[]
  readonly time?: Times | null
  /** Where the clock stands, if not with the date; -1: with it, or nowhere. */
  readonly clockAt?: number
  readonly end?: Times | null
  readonly idAt?: number
  readonly milestones?: readonly Times[]
  readonly attributes: readonly string[]
}

function mappingOf(columns: readonly string[], roles: Roles): TableMapping {
  const at = (index: number | undefined): string[] => {
    const name = columns[index ?? -1]
    return name === undefined ? [] : [name]
  }
  const real = (roles.milestones ?? []).filter((one) => !NOT_A_TIME.test(columns[one.at] ?? ''))
  const own = real.filter((one) => !LAST_TOUCHED.test(columns[one.at] ?? ''))
  const milestones = own.length > 1 ? own : real
  return {
    case: at(roles.whose),
    event: (roles.event ?? []).flatMap(at),
    name: null,
    time: [...at(roles.time?.at), ...at(roles.clockAt)],
    end: at(roles.end?.at)[0] ?? null,
    milestones: milestones.flatMap((one) => at(one.at)),
    id: at(roles.idAt)[0] ?? null,
    attributes: [...roles.attributes],
    timeFormat: roles.time?.format ?? milestones[0]?.format ?? null,
    endFormat: roles.end?.format ?? null,
    timeZone: 'UTC',
  }
}

function timesAt(columns: readonly string[], plain: readonly string[], at: number, values: readonly string[]): Times[] {
  const guessed = guessTime(values)
  const heading = plain[at] ?? ''
  const saysTime = TIME_WORDS.includes(heading) || START_WORDS.includes(heading) || END_WORDS.includes(heading)
  if (guessed === null || guessed.share < (saysTime ? 0.5 : 0.7)) return []
  // Figures may be anything unless the heading says that they are times.
  const isFigure = /seconds|compact|excel/.test(guessed.format)
  const looksRight =
    guessed.format === 'excel' ? LIKE_DATE.test(heading) : LIKE_TIME.test(heading) && looksLikeEpoch(values)
  if (isFigure && !saysTime && !looksRight) return []
  if (NOT_A_TIME.test(columns[at] ?? '') && isFigure) return []
  return [{ at, format: guessed.format }]
}

/**
 * Where no heading says which column is the time: figures that are moments since 1970 and hardly anything else. Of seconds,
 * which telephone numbers and keys look like too, only those that rise or have no heading.
 */
function figuresAt(plain: readonly string[], at: number, values: readonly string[]): Times[] {
  const present = values.filter((value) => value.trim() !== '').map(Number)
  const guessed = guessTime(values)
  if (present.length < 2 || !guessed || guessed.share < 0.7 || !looksLikeEpoch(values)) return []
  if (guessed.format === 'seconds') {
    const rises = present.every((value, index) => index === 0 || value >= (present[index - 1] as number))
    if (!rises && !/^column \d+$/.test(plain[at] ?? '')) return []
  } else if (!/seconds/.test(guessed.format)) return []
  return [{ at, format: guessed.format }]
}

/** Between 1980 and 2100, whatever the unit. */
function looksLikeEpoch(values: readonly string[]): boolean {
  return values.every(
    (value) =>
      value.trim() === '' ||
      /^\s*\d\.\d+e\+?(?:9|12|15|18)\s*$/i.test(value) ||
      /^\s*(?:[3-9]\d{8}|[1-4]\d{9}|[1-4]\d{12}|[1-4]\d{15}|[1-4]\d{18}|(19|20)\d{6}(\d{6})?)(?:[.,]\d+)?\s*$/.test(
        value,
      ),
  )
}

function chosenTime(plain: readonly string[], times: readonly Times[], list: readonly string[]): Times | null {
  for (const word of list) {
    const found = times.find(({ at }) => plain[at] === word)
    if (found) return found
  }
  return null
}

const LIKE_CLOCK = /time|uhr|zeit|kello|klo|tid|aika|hora|heure|\bora\b|clock|column \d/
const LIKE_DURATION = /dura|dauer|kesto|varakt|varigh|spent|elapsed|wait|length/
/** `093007`, beside days that are written as figures too. */
const FIGURES_OF_CLOCK = /^\s*(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?\s*$/
const CLOCK = /^\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*$/i

/** The column of clocks that belongs to one of mere dates: the next one behind it. -1 where there is none. */
function clockBeside(
  plain: readonly string[],
  date: Times,
  valuesOf: (at: number) => readonly string[],
  except: ReadonlySet<number>,
): number {
  const isNoDate = (value: string) => /:|\d[T\s,]\s*(?:kl[.o]?\s*)?\d{1,2}[.h]\d{2}|^\d{12,14}$/i.test(value.trim())
  if (/seconds|excel/.test(date.format) || valuesOf(date.at).some(isNoDate)) return -1
  const clocks = plain.flatMap((heading, at) => {
    const values = valuesOf(at).filter((value) => value.trim() !== '')
    const clock = date.format === 'compact' ? FIGURES_OF_CLOCK : CLOCK
    const isClock = values.length > 0 && values.filter((value) => clock.test(value)).length >= values.length * 0.7
    return isClock && LIKE_CLOCK.test(heading) && !LIKE_DURATION.test(heading) && !except.has(at) ? [at] : []
  })
  return clocks.find((at) => at > date.at) ?? clocks[0] ?? -1
}

function others(columns: readonly string[], roles: readonly number[]): string[] {
  return columns.filter((_, at) => !roles.includes(at)).slice(0, MOST_ATTRIBUTES)
}

function isStrongEvent(heading: string | undefined): boolean {
  return (
    heading !== undefined &&
    EVENT_WORDS.indexOf(heading) >= 0 &&
    EVENT_WORDS.indexOf(heading) < EVENT_WORDS.indexOf('page path')
  )
}

function hasValues(values: readonly string[]): boolean {
  return values.length === 0 || values.filter((value) => value.trim() !== '').length >= values.length / 2
}

function isUnique(values: readonly string[]): boolean {
  return values.length > 1 && new Set(values).size >= values.length * 0.95
}

/** Whether most values come several times. */
function isRepeating(values: readonly string[]): boolean {
  return hasValues(values) && new Set(values).size <= values.length / 2
}

/** Whether rows of the same case differ. */
function variesWithin(cases: readonly string[], values: readonly string[]): boolean {
  const first = new Map<string, string>()
  return values.some((value, row) => {
    const key = cases[row] ?? ''
    if (!first.has(key)) first.set(key, value)
    return value !== '' && first.get(key) !== value
  })
}

/** Some events may have been sent twice, but most were not. */
function isUniqueEnough(values: readonly string[]): boolean {
  return new Set(values).size >= values.length / 2
}

/** Says the same of every event, and so nothing. */
function isConstant(values: readonly string[]): boolean {
  return values.length > 20 && new Set(values).size < 2
}

/** Whether a heading says by its last word that it is a key, and by the others whose. */
function isKeyOfCase(heading: string): boolean {
  return KEY_ENDING.test(heading) && CASE_WORDS.includes(heading.replace(KEY_ENDING, ''))
}

function isRepeatingKey(values: readonly string[]): boolean {
  const distinct = new Set(values).size
  return hasValues(values) && distinct > 1 && distinct < values.length
}

/** Without a heading that helps: many values, each several times; of measures only where there is nothing else. */
function caseByValues(
  plain: readonly string[],
  valuesOf: (at: number) => readonly string[],
  except: ReadonlySet<number>,
): number {
  let best = { at: -1, distinct: 0, isMeasure: true }
  for (const [at, heading] of plain.entries()) {
    const values = valuesOf(at)
    if (except.has(at) || isStrongEvent(heading) || !isRepeatingKey(values)) continue
    const distinct = new Set(values).size
    const isMeasure = LIKE_MEASURE.test(heading) || areFractions(values)
    if (isMeasure === best.isMeasure ? distinct > best.distinct : best.isMeasure) best = { at, distinct, isMeasure }
  }
  return best.at
}

function areFractions(values: readonly string[]): boolean {
  const present = values.filter((value) => value.trim() !== '')
  return present.filter((value) => /^\s*-?\d+[.,]\d+\s*$/.test(value)).length > present.length / 2
}

/** Without a heading that helps: words of which there are few. */
function eventByValues(
  count: number,
  valuesOf: (at: number) => readonly string[],
  except: ReadonlySet<number>,
): number {
  let best = { at: -1, distinct: 0 }
  for (let at = 0; at < count; at++) {
    const values = valuesOf(at)
    if (except.has(at) || !hasValues(values)) continue
    const distinct = new Set(values).size
    if (values.every((value) => /^[\d.,\s]*$/.test(value)) || distinct < 2 || distinct > values.length * 0.6) continue
    if (distinct > best.distinct) best = { at, distinct }
  }
  return best.at
}

function words(list: string): readonly string[] {
  return list.split(',').map(plainHeading)
}

/** Of a column out of nested objects, such as `context.userId`, what its last part says where that says enough. */
function knownHeading(column: string): string {
  const heading = plainHeading(column)
  const last = plainHeading(column.slice(column.lastIndexOf('.') + 1))
  const isKnown = [CASE_WORDS, EVENT_WORDS, TIME_WORDS].some((list) => list.includes(last))
  const saysEnough = (isKnown && last.includes(' ')) || CUSTOMER_WORDS.includes(last)
  return saysEnough ? last : heading
}

/** `Case ID`, `case_id` and `caseId` are one. */
function plainHeading(heading: string): string {
  return heading
    .replace(/([a-zåäöæø])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:]+/gu, ' ')
    .trim()
    .replace(/^(case|event|activity|order|ticket|user|customer)id$/, '$1 id')
}
