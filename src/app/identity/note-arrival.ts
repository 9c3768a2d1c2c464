import { deviceOf } from '#domain/identity/index.ts'
import type { Devices } from '../ports/devices.ts'
import { newDeviceLetter } from './letters.ts'

/** How somebody has signed in, in the words of the trail. */
const WAYS = {
  password: 'по паролю',
  secondStep: 'по паролю и коду с телефона',
  recovery: 'по паролю и запасному коду',
  elsewhere: 'через внешний вход',
} as const
export type Way = keyof typeof WAYS

export interface Arrival {
  readonly userId: string
  readonly way: Way
  readonly userAgent: string
  readonly address: string
  /** Of the browser's own cookie. */
  readonly deviceSha256: string
  /** Instant. */
  readonly at: string
  /** Where the sign-ins are listed, for the letter. */
  readonly home: string
}

/** A sign-in that has come to its end: into the trail, and a letter when the browser is not one of those seen before. */
export async function noteArrival(devices: Devices, it: Arrival): Promise<void> {
  const { userId, way, userAgent, address, deviceSha256, at, home } = it
  const device = deviceOf(userAgent)
  const { known, first, name, email, timeZone } = await devices.meetDevice(userId, deviceSha256)
  await devices.noteSignIn({
    userId,
    action: 'session.open',
    summary: `Вход ${WAYS[way]}: ${device}`,
    details: { device, address },
  })
  if (known || first) return
  const letter = newDeviceLetter({ name, device, address, at: momentIn(timeZone, at), home })
  await devices.letters.put({ key: `new-device:${userId}:${deviceSha256}`, recipient: email, ...letter })
}

const momentIn = (timeZone: string, at: string): string =>
  new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
