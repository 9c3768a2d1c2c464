import { EXIT } from '#cli/exit-codes.ts'
import { ROLE_NAMES } from '#domain/identity/index.ts'
import { readConfig } from '../config.ts'
import type { DemoSignIn } from '../demo/load-demo.ts'
import { serve } from '../serve.ts'
import { readArguments } from './arguments.ts'

/** `vekha serve`: works until it is told to stop. */
export async function serveCommand(args: string[]): Promise<number> {
  const { values } = readArguments('serve', args, 0, { port: { type: 'string' }, demo: { type: 'boolean' } })
  const since = performance.now()
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  const stopAsked = untilAsked()
  const running = await serve(readConfig(values), say)
  say(`Веха открыта: ${running.url} (запуск ${((performance.now() - since) / 1000).toFixed(1)} с)`)
  if (running.demo.length > 0) say(demoLines(running.demo))
  await stopAsked
  say('Останавливаемся')
  await running.stop()
  return EXIT.ok
}

/** Who can come in; one password for the whole town. */
function demoLines(demo: readonly DemoSignIn[]): string {
  const width = Math.max(...demo.map(({ email }) => email.length))
  const lines = demo.map(({ email, role }) => `  ${email.padEnd(width)}  ${ROLE_NAMES[role]}`)
  return ['', `Демонстрационный город, пароль у всех «${demo[0]?.password ?? ''}»:`, ...lines, ''].join('\n')
}

/** Ctrl+C, a stop by the system, or the end of the launcher that started this process. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    process.on('disconnect', () => resolve())
    process.channel?.unref() // listening to the launcher is no reason to stay
  })
}
