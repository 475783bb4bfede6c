import { findLastSequence, findTranscriptsChangedAfter } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'
import { findJobPlace, moveJobPlace } from '#src/store/job-places.ts'
import { findOutdatedFiles } from './find-outdated-files.ts'
import { type NamedPaths, type TranscriptFile, walkTranscriptFiles } from './find-transcript-files.ts'
import { ingest } from './ingest.ts'
import type { FileReport, IngestContext } from './ingest-file.ts'
import { type JournalOf, openJournal, skipDone } from './ingest-journal.ts'
import { linkPlace } from './link-place.ts'
import { linkQuotations, type PassageSearch } from './link-quotations.ts'
import { readForPassages } from './read-for-passages.ts'

/** Changed transcripts up to which the search index is asked for what they quote; for more, the archive is read through. */
const fewChanged = 20

export type PathsToIngest = {
  named: NamedPaths
  jobs: number
  /** Where a journal is to be written, and whether one that is there is gone on with. */
  journal: { file: string; resume: boolean } | null
  /** Opens the search index, when little has changed. */
  openSearch: () => Promise<PassageSearch>
  /** Told after each file. */
  onFile: (report: FileReport) => void
}

/**
 * Ingest the files that were named, then those that have to be read again because the register of speakers changed, and
 * find what all of them quote. Memory grows neither with the number of files nor with the archive.
 * @returns how many files a journal says were done before.
 * @throws Error in one sentence when the journal can't be written or gone on with.
 */
export async function ingestPaths(context: IngestContext, paths: PathsToIngest): Promise<{ before: number }> {
  const { database, register, contentDir } = context
  const { named, jobs, onFile } = paths
  const since = database ? await findLastSequence(database) : 0
  const journal =
    paths.journal && (await openJournal(paths.journal.file, journalOf(context, named), { since, ...paths.journal }))
  const unnamed = new WeakSet<TranscriptFile>()
  async function* listFiles(): AsyncGenerator<TranscriptFile> {
    yield* skipDone(walkTranscriptFiles(named, { contentDir }), journal?.before?.file ?? null)
    if (database === null) return
    for await (const file of findOutdatedFiles(database, { contentDir, register, named: named.places })) {
      unnamed.add(file)
      yield file
    }
  }
  try {
    for await (const report of ingest(context, listFiles(), { jobs })) {
      await journal?.write(report, !unnamed.has(report.file))
      onFile(report)
    }
    if (database) await linkChanged(database, journal?.since ?? since, paths.openSearch)
    await journal?.finish()
    return { before: journal?.before?.files ?? 0 }
  } finally {
    await journal?.close()
  }
}

function journalOf({ register, again }: IngestContext, { places }: NamedPaths): JournalOf {
  return { paths: places.map(({ path }) => path), register: register.digest, again }
}

async function linkChanged(database: Database, since: number, openSearch: PathsToIngest['openSearch']): Promise<void> {
  const last = await findLastSequence(database)
  // Where an ingest before was ended, what it had published was not linked.
  const from = Math.min(since, await findJobPlace(database, linkPlace))
  const changed = await findTranscriptsChangedAfter(database, from)
  if (changed.length > 0) {
    const search = changed.length > fewChanged ? readForPassages(database) : await openSearch()
    await linkQuotations(database, search, { since: from }, { now: () => new Date() })
  }
  await moveJobPlace(database, linkPlace, last)
}
