import type { WaitingLetter } from '#app/ports/worker-store.ts'
import { createTransport } from 'nodemailer'

/** Sends plain text through the mail server; throws what it answered. The key in Message-ID lets servers drop a repetition. */
export function smtpSender(url: string, from: string): (letter: WaitingLetter) => Promise<void> {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  return async ({ key, recipient, subject, body }) => {
    const messageId = `<${Buffer.from(key).toString('base64url')}@vekha>`
    await transport.sendMail({ from, to: recipient, subject, text: body, messageId })
  }
}
