import { z } from 'zod'

const copySchema = z.object({ version: z.number(), text: z.string(), at: z.string() })

/** The text of a draft that this browser holds until the server has it, and the version that it was made from. */
export type LocalCopy = z.infer<typeof copySchema>

const keyOf = (id: string) => `rostrum:draft:${id}`

/** Keep a text in this browser. Where the browser keeps nothing, the server's copy is all there is. */
export function keepLocalCopy(id: string, version: number, text: string): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify({ version, text, at: new Date().toISOString() }))
  } catch {
    forgetLocalCopy(id)
  }
}

/** What this browser has of a draft and the server may not. */
export function findLocalCopy(id: string): LocalCopy | null {
  try {
    const found = copySchema.safeParse(JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null'))
    return found.success ? found.data : null
  } catch {
    return null
  }
}

/** The server has it. */
export function forgetLocalCopy(id: string): void {
  try {
    localStorage.removeItem(keyOf(id))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
