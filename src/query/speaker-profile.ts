import type { DistinctiveWord } from '#src/search/research/research-engine.ts'
import { countAskers } from '#src/store/askers.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpeaker } from '#src/store/speakers.ts'
import { getSearchIndex } from './search-index.ts'
import type { SpeakerProfileView } from './views.ts'

const mostWords = 24
const mostAskers = 10

/** What a speaker says more than everyone else, and who asks them; null when nobody has this slug. */
export async function getSpeakerProfile(slug: string): Promise<SpeakerProfileView | null> {
  const database = await sharedDatabase()
  const speaker = await findSpeaker(database, slug)
  if (speaker === null) return null
  const { research } = await getSearchIndex()
  const [words, askers] = await Promise.all([
    research.findDistinctiveWords?.({ speaker: slug, most: mostWords }) ?? ([] as DistinctiveWord[]),
    countAskers(database, speaker.id, mostAskers),
  ])
  return { words, askers: askers.people, outlets: askers.outlets }
}
