import { z } from 'zod'

/** What a page of the desk says once about what was just done, or could not be. */
export type Notice = { kind: 'done' | 'problem'; text: string }

/** The cookie that carries it from a form's answer to the page that follows; src/proxy.ts takes it away there. */
export const noticeCookie = 'rostrum_notice'

const noticeSchema = z.object({ kind: z.enum(['done', 'problem']), text: z.string().max(1000) })

/** The notice as a Set-Cookie header: for half a minute, for the desk alone. */
export function toNoticeCookie({ kind, text }: Notice): string {
  const value = Buffer.from(JSON.stringify({ kind, text: text.slice(0, 1000) })).toString('base64url')
  return `${noticeCookie}=${value}; Path=/desk; Max-Age=30; HttpOnly; SameSite=Lax`
}

/** The notice in a cookie's value; null when there is none, or nothing that was written here. */
export function readNotice(value: string | undefined): Notice | null {
  if (value === undefined) return null
  try {
    return noticeSchema.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}

/** The Set-Cookie header that takes it away. */
export const forgottenNotice = `${noticeCookie}=; Path=/desk; Max-Age=0; HttpOnly; SameSite=Lax`
