import 'server-only'
import { seekLeadership } from '#src/editors/seek-leadership.ts'
import { forgetCounts } from './forget-counts.ts'
import { linkNew } from './link-new.ts'
import { publishDue } from './publish-due.ts'
import { tellWebhooks } from './tell-webhooks.ts'

/** What one server does for all that share its database; milliseconds between two looks at whether there is something to do. */
const jobs = [
  { name: 'Drafts that are due could not be published', every: 5000, work: publishDue },
  { name: 'Webhooks could not be told', every: 2000, work: tellWebhooks },
  { name: 'Quotations were not linked', every: 3000, work: linkNew },
  { name: 'Counts that ended were not forgotten', every: 10 * 60_000, work: forgetCounts },
]

/** The jobs of a server: whether it leads just now, and what leaves the lead to another. */
export type Jobs = { leads: () => boolean; stop: () => void }

/**
 * Do the jobs for as long as this server leads, and be ready to lead as long as it runs. Who was about to end when another
 * took the lead does no harm: each job claims in the database what it does.
 */
export function doJobs(): Jobs {
  const leadership = seekLeadership()
  const state = { leads: false, stopped: false }
  for (const { name, every, work } of jobs) {
    const look = async (): Promise<void> => {
      try {
        state.leads = await leadership.isLeader()
        if (state.leads && !state.stopped) await work()
      } catch (error) {
        process.emitWarning(`${name}: ${String(error)}`)
      }
      if (!state.stopped) setTimeout(look, every).unref()
    }
    setTimeout(look, every).unref()
  }
  const stop = () => {
    state.stopped = true
    state.leads = false
    leadership.close().catch(() => {})
  }
  return { leads: () => state.leads, stop }
}
