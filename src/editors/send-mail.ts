import { createTransport } from 'nodemailer'
import { type Config, readConfig } from '#src/config.ts'

/** A message in plain text. */
export type Message = { to: string; subject: string; text: string }

/** Whether this server has a way to send mail. */
export async function canSendMail(): Promise<boolean> {
  return readConfig().mail !== undefined
}

/** Send a message. @throws Error when no mail is configured, or the mail server does not take it. */
export async function sendMail({ mail }: Pick<Config, 'mail'>, message: Message): Promise<void> {
  if (mail === undefined) throw new Error('No mail is configured: SMTP_URL is empty.')
  const transport = createTransport(mail.smtpUrl, { from: mail.from })
  try {
    await transport.sendMail(message)
  } finally {
    transport.close()
  }
}
