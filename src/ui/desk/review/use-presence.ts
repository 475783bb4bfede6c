import { useEffect, useState } from 'react'
import { z } from 'zod'

const answerSchema = z.object({
  others: z.array(z.string()),
  version: z.number().optional(),
  by: z.string().optional(),
})

/** Milliseconds between two words that one is still here. */
const interval = 15_000

/** Who else has a draft open; and who saved it meanwhile, where it is newer than the version that this page has. */
export function usePresence(id: string, first: readonly string[], version: () => number) {
  const [others, setOthers] = useState<readonly string[]>(first)
  const [newer, setNewer] = useState<string | null>(null)
  useEffect(() => {
    const tell = async () => {
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      const response = await fetch(`/desk/drafts/${id}/presence`, { method: 'POST', headers, body: '{}' })
      const answer = answerSchema.safeParse(response.ok ? await response.json() : null)
      if (!answer.success) return
      setOthers(answer.data.others)
      setNewer((answer.data.version ?? 0) > version() ? (answer.data.by ?? null) : null)
    }
    const timer = window.setInterval(() => void tell().catch(() => {}), interval)
    return () => window.clearInterval(timer)
  }, [id, version])
  return { others, newer }
}
