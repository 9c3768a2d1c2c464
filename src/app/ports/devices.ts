import type { LetterBox } from './letters.ts'

export interface SignInEvent {
  readonly userId: string
  readonly action: 'session.open' | 'session.refuse' | 'secondStep.on' | 'secondStep.off' | 'secondStep.renew'
  /** One Russian sentence. */
  readonly summary: string
  readonly details: Readonly<Record<string, string>>
}

export interface MetDevice {
  readonly known: boolean
  readonly first: boolean
  readonly name: string
  readonly email: string
  /** IANA zone of a territory of the user. */
  readonly timeZone: string
}

/** The browsers people come with, and the trail of their coming. */
export interface Devices {
  /** Remembers the browser for the user. `known`: seen before; `first`: the user's first of all. */
  readonly meetDevice: (userId: string, tokenSha256: string) => Promise<MetDevice>
  /** Into the trail of every territory where a role of the user is in force. */
  readonly noteSignIn: (event: SignInEvent) => Promise<void>
  readonly letters: LetterBox
}
