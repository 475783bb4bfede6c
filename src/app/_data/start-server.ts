import 'server-only'
import { endGently } from '../end-gently.ts'
import { nameSenders } from '../name-sender.ts'
import { sendAgain } from '../send-again.ts'
import { serverState } from '../server-state.ts'
import { awaitArchive } from './await-archive.ts'
import { doJobs } from './do-jobs.ts'
import { followArchive } from './follow-archive.ts'
import { warmCitations } from './warm-citations.ts'
import { warmSearch } from './warm-search.ts'

/** What a server does beside answering, from its start to its end. */
export function startServer(): void {
  nameSenders()
  sendAgain()
  followArchive()
  const jobs = doJobs()
  endGently(jobs.stop)
  serverState().leads = jobs.leads
  void awaitArchive()
    .then(warmSearch)
    .then(() => {
      serverState().indexed = true
      return warmCitations()
    })
}
