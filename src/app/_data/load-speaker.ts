import 'server-only'
import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { getSpeaker } from '#src/query/get-speaker.ts'
import { getSpeakerProfile } from '#src/query/speaker-profile.ts'
import { orWithoutSearch } from './search-availability.ts'
import { tagOf } from './tags.ts'

/** A speaker with a page of their transcripts, kept until any transcript changes; null when nobody has this slug. */
export const loadSpeaker = cache((slug: string, page: number) =>
  unstable_cache(() => getSpeaker(slug, { page }), ['speaker', slug, String(page)], { tags: [tagOf.lists] })(),
)

/** What a speaker says more than others and who asks them, kept until any transcript changes; null when nobody has this slug, and while search is unavailable. */
export const loadSpeakerProfile = cache((slug: string) =>
  orWithoutSearch(
    unstable_cache(() => getSpeakerProfile(slug), ['speaker-profile', slug], { tags: [tagOf.lists] })(),
    null,
  ),
)
