import { countNumbers } from '#src/store/archive-numbers.ts'
import { findAllSpeakers } from '#src/store/askers.ts'
import {
  type BrowseScope,
  browseFields,
  countTranscriptsByDay,
  countTranscriptsByField,
  countTranscriptsByMonth,
  countTranscriptsByTitle,
  findTranscriptsIn,
} from '#src/store/browse.ts'
import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { countArchive } from '#src/store/transcripts.ts'
import { seriesOf } from '#src/transcript/series.ts'
import type {
  BrowseCount,
  BrowseField,
  BrowseListView,
  CalendarView,
  FieldView,
  MonthView,
  NumbersView,
  SpeakersView,
} from './browse-views.ts'
import { toPage } from './pages.ts'
import { summariseTranscripts } from './transcript-summaries.ts'

const perPage = 30
const fieldsInOrder = ['series', ...browseFields] as const

/** Every month of the archive with its number of transcripts, and what else it can be browsed by. */
export async function getCalendar(): Promise<CalendarView> {
  const database = await sharedDatabase()
  const months = await countTranscriptsByMonth(database)
  const fields = await Promise.all(
    fieldsInOrder.map(async (field) => ({ field, values: (await countValues(database, field)).length })),
  )
  return { months, fields: fields.filter(({ values }) => values > 0) }
}

/** A month (YYYY-MM), day by day, with its transcripts. */
export async function getMonth(month: string): Promise<MonthView> {
  const database = await sharedDatabase()
  const [days, months] = await Promise.all([countTranscriptsByDay(database, month), countTranscriptsByMonth(database)])
  const inOrder = months.map((counted) => counted.month).sort()
  const [list] = [await readList({ since: `${month}-01`, until: `${month}-31` }, 1, 400)]
  return {
    month,
    days,
    transcripts: list.transcripts,
    previous: inOrder.filter((other) => other < month).at(-1) ?? null,
    next: inOrder.find((other) => other > month) ?? null,
  }
}

/** All values of a field, most transcripts first. */
export async function getField(field: BrowseField): Promise<FieldView> {
  return { field, values: await countValues(await sharedDatabase(), field) }
}

async function countValues(database: Database, field: BrowseField): Promise<BrowseCount[]> {
  return field === 'series' ? countSeries(database) : countTranscriptsByField(database, field)
}

/** The series with more than one transcript. */
async function countSeries(database: Database): Promise<BrowseCount[]> {
  const counts = new Map<string, number>()
  for (const { value, count } of await countTranscriptsByTitle(database)) {
    const series = seriesOf(value)
    counts.set(series, (counts.get(series) ?? 0) + count)
  }
  const series = [...counts].map(([value, count]) => ({ value, count })).filter(({ count }) => count > 1)
  return series.sort((one, other) => other.count - one.count || one.value.localeCompare(other.value))
}

async function titlesOfSeries(database: Database, series: string): Promise<string[]> {
  const titles = await countTranscriptsByTitle(database)
  return titles.map(({ value }) => value).filter((title) => seriesOf(title) === series)
}

/** A page of the transcripts with a value of a field, newest first. */
export async function getFieldValue(field: BrowseField, value: string, page: number): Promise<BrowseListView> {
  const scope = field === 'series' ? { titles: await titlesOfSeries(await sharedDatabase(), value) } : { field, value }
  return { field, value, ...(await readList(scope, page, perPage)) }
}

async function readList(scope: BrowseScope, asked: number, size: number) {
  const database = await sharedDatabase()
  const { total } = await findTranscriptsIn(database, scope, { offset: 0, limit: 0 })
  const { page, pageCount, offset, limit } = toPage(asked, total, size)
  const { transcripts } = await findTranscriptsIn(database, scope, { offset, limit })
  return { total, page, pageCount, transcripts: await summariseTranscripts(database, transcripts) }
}

/** Everyone who speaks in the archive, by name. */
export async function getSpeakers(): Promise<SpeakersView> {
  return { speakers: await findAllSpeakers(await sharedDatabase()) }
}

/** The archive in numbers. */
export async function getNumbers(): Promise<NumbersView> {
  const database = await sharedDatabase()
  const [numbers, counts] = await Promise.all([countNumbers(database), countArchive(database)])
  return { ...numbers, ...counts }
}
