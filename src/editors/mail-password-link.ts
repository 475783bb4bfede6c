import { findEditorByEmail } from '#src/store/editors.ts'
import { countAttempt } from './attempts.ts'
import type { Desk } from './desk.ts'
import { networkOf } from './network-of.ts'
import { linkHours, makePasswordLink } from './password-link.ts'
import { sendMail } from './send-mail.ts'
import { type Refusal, tooOften } from './sign-in.ts'

const noMail: Refusal = {
  status: 409,
  title: 'No mail',
  detail: 'This archive sends no mail. Ask an administrator for a link.',
}

/**
 * Mail a link to set a new password to somebody who asks for it. Whether the address has an account shows neither in the answer
 * nor in how long it takes: the message goes out behind it.
 * @returns why nothing was done, or the delivery, which nobody need wait for.
 */
export async function mailPasswordLink(
  desk: Desk,
  { email, headers }: { email: string; headers: Headers },
): Promise<{ refused: Refusal } | { delivery: Promise<void> }> {
  if (desk.config.mail === undefined) return { refused: noMail }
  const { wait } = await countAttempt(desk.database, 'reset', { email, network: networkOf(headers) })
  if (wait > 0) return { refused: tooOften(wait) }
  const warn = (error: unknown) => process.emitWarning(`A message was not sent: ${String(error)}`)
  return { delivery: deliver(desk, email).catch(warn) }
}

async function deliver(desk: Desk, email: string): Promise<void> {
  const editor = await findEditorByEmail(desk.database, email)
  if (editor === null || editor.disabledAt !== null) return
  const link = await makePasswordLink(desk, editor.id)
  await sendMail(desk.config, { to: editor.email, ...passwordMessage(editor.name, link) })
}

/** The message that carries a link to set a password. */
export function passwordMessage(name: string, link: string): { subject: string; text: string } {
  const text = [
    `Hello ${name},`,
    `with this link you set a new password for the editors’ desk:\n${link}`,
    `It works once, within ${linkHours} hours. If you did not ask for it, do nothing: your password stays as it is.`,
  ]
  return { subject: 'Set your password', text: `${text.join('\n\n')}\n` }
}
