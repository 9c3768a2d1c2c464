import { EXIT } from '#cli/exit-codes.ts'
import { readConfig } from '../config.ts'
import { readDemoUsers } from '../demo/demo-sign-ins.ts'
import { readArguments } from './arguments.ts'

/** `vekha demo --json`: the sign-ins of the demo town, whether it runs or not. */
export async function demoCommand(args: string[]): Promise<number> {
  const { values } = readArguments('demo', args, 0, { json: { type: 'boolean' } })
  const { dataFolder } = readConfig(values)
  const users = readDemoUsers(dataFolder)
  if (!users) throw new Error(`В папке данных ${dataFolder} нет учебного города. Сначала: vekha serve --demo`)
  const lines = users.map(({ role, email, password }) => `${role}\t${email}\t${password}\n`)
  process.stdout.write(values.json ? `${JSON.stringify(users, null, 2)}\n` : lines.join(''))
  return EXIT.ok
}
