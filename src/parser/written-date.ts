/** A day as a text writes it, and where. */
export type WrittenDate = { date: string; index: number; length: number }

/** Languages whose names of months are known, beside English, which chrono reads. */
const languages = [
  'ca',
  'gl',
  'es',
  'pt',
  'fr',
  'it',
  'ro',
  'de',
  'nl',
  'da',
  'nb',
  'sv',
  'fi',
  'ru',
  'uk',
  'pl',
  'cs',
  'sk',
  'tr',
]

/** Numbers of the months by name, as days are written with them and alone: `декабря`, `декабрь`. */
const months = new Map(languages.flatMap(listMonths))
const word = String.raw`[\p{L}\p{M}]{3,14}`
/** `1 de març de 2018`, `26 d’octubre de 2015`, `1er avril 2025`, `11. April 2025`, `11 апреля 2025 года`. */
const dayFirst = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?<day>\d{1,2})(?:\.|º|er|-?го)?\s+(?:de\s+|d[’'])?(?<month>${word})\.?,?\s+(?:de\s+|del\s+)?(?<year>\d{4})(?!\d)`,
  'giu',
)
/** `11.04.2025`: with full stops the day comes first. */
const numeric = /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/gu
/** `2025年4月11日`. */
const yearFirst = /(?<!\d)(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号號]/giu

/** The whole days that a short text names in other languages than English, in their order. */
export function findWrittenDates(text: string): WrittenDate[] {
  const found = [dayFirst, numeric, yearFirst]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((one, other) => one.index - other.index)
  return found.flatMap((match): WrittenDate[] => {
    const { day = '', month = '', year = '' } = match.groups ?? {}
    const number = months.get(month.toLowerCase()) ?? Number(month)
    const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
    return isDay(date) ? [{ date, index: match.index, length: match[0].length }] : []
  })
}

/** Whether a word is the name of a day of the week. */
export function isWeekday(text: string): boolean {
  return weekdays.has(text.toLowerCase())
}

const weekdays = new Set(['en', ...languages].flatMap(listWeekdays))

function listMonths(language: string): [string, number][] {
  const withDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month, 11))).flatMap((date, month) => {
    const written = withDay.formatToParts(date).find(({ type }) => type === 'month')?.value ?? ''
    return [written, alone.format(date)].map((name): [string, number] => [bareName(name), month + 1])
  })
}

function listWeekdays(language: string): string[] {
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => names.format(Date.UTC(2025, 0, day + 1)).toLowerCase())
}

/** Catalan’s months come with their preposition: `d’octubre`, `de març`. */
function bareName(name: string): string {
  return name.toLowerCase().replace(/^d[’']|^de\s+/, '')
}

function isDay(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date)
}
