import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server that keeps what it gets. */
export interface Mailbox {
  /** For VEKHA_SMTP_URL. */
  readonly url: string
  /** The next letter to this address not asked for before; waits up to 20 s. */
  readonly letterTo: (address: string) => Promise<ParsedMail>
  readonly close: () => Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const letters: { readonly to: string; readonly mail: ParsedMail }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then((mail) => {
          for (const { address } of session.envelope.rcptTo) letters.push({ to: address.toLowerCase(), mail })
          done()
        })
        .catch(done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const bound = server.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('an SMTP server without a port')
  return {
    url: `smtp://127.0.0.1:${bound.port}`,
    letterTo: async (address) => {
      for (let waited = 0; waited < 20_000; waited += 100) {
        const at = letters.findIndex(({ to }) => to === address.toLowerCase())
        const [letter] = at < 0 ? [] : letters.splice(at, 1)
        if (letter) return letter.mail
        await sleep(100)
      }
      throw new Error(`no letter to ${address}`)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
      }),
  }
}

/** The first address in a letter that leads to the product. */
export function linkIn(mail: ParsedMail): string {
  const link = /https?:\/\/[^\s"<>]+/.exec(mail.text ?? '')?.[0]
  if (!link) throw new Error(`no link in the letter «${mail.subject ?? ''}»`)
  return link
}
