import { readConfig } from '#src/config.ts'
import { type Leadership, openLeadership } from '#src/store/leadership.ts'

/** Ask for the lead among the servers that share the database of the environment. */
export function seekLeadership(): Leadership {
  return openLeadership(readConfig().databaseUrl)
}
