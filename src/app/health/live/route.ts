import { sendHealth } from '../../send-health.ts'

export const dynamic = 'force-dynamic'

/** That this server runs and answers: who doesn't hear that may start it anew. It knows nothing of the database. */
export function GET(): Response {
  return sendHealth({ status: 'alive' })
}
