import 'server-only'
import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { getCalendar, getField, getFieldValue, getMonth, getNumbers, getSpeakers } from '#src/query/browse.ts'
import type { BrowseField } from '#src/query/browse-views.ts'
import { tagOf } from './tags.ts'

const lists = { tags: [tagOf.lists] }

/** What the archive is browsed by, kept until any transcript changes. */
export const loadCalendar = cache(unstable_cache(getCalendar, ['calendar'], lists))
export const loadMonth = cache((month: string) => unstable_cache(() => getMonth(month), ['month', month], lists)())
export const loadField = cache((field: BrowseField) => unstable_cache(() => getField(field), ['field', field], lists)())
export const loadNumbers = cache(unstable_cache(getNumbers, ['numbers'], lists))
export const loadSpeakers = cache(unstable_cache(getSpeakers, ['speakers'], lists))

/** The transcripts with a value of a field, asked anew each time: there are as many as there are words. */
export const loadFieldValue = cache(getFieldValue)
