import 'server-only'
import { type Leadership, seekLeadership } from '#src/editors/seek-leadership.ts'
import { linkNew } from './link-new.ts'
import { publishDue } from './publish-due.ts'
import { tellWebhooks } from './tell-webhooks.ts'

/** What one server does for all that share its database; milliseconds between two looks at whether there is something to do. */
const jobs = [
  { name: 'Drafts that are due could not be published', every: 5000, work: publishDue },
  { name: 'Webhooks could not be told', every: 2000, work: tellWebhooks },
  { name: 'Quotations were not linked', every: 3000, work: linkNew },
]

/**
 * Do the jobs for as long as this server leads, and be ready to lead as long as it runs. Who was about to end when another
 * took the lead does no harm: each job claims in the database what it does.
 */
export function doJobs(): Leadership {
  const leadership = seekLeadership()
  for (const job of jobs) repeat(leadership, job)
  return leadership
}

function repeat(leadership: Leadership, job: (typeof jobs)[number]): void {
  const look = async (): Promise<void> => {
    try {
      if (await leadership.isLeader()) await job.work()
    } catch (error) {
      process.emitWarning(`${job.name}: ${String(error)}`)
    }
    setTimeout(look, job.every).unref()
  }
  setTimeout(look, job.every).unref()
}
