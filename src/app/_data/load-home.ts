import 'server-only'
import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { getHome } from '#src/query/get-home.ts'
import { tagOf } from './tags.ts'

/** The archive at a glance, kept until any transcript changes. */
export const loadHome = cache(unstable_cache(getHome, ['home'], { tags: [tagOf.lists] }))
