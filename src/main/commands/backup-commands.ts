import { EXIT } from '#cli/exit-codes.ts'
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { backUp } from '../backup/back-up.ts'
import { checkBackup, restore } from '../backup/restore.ts'
import { readConfig } from '../config.ts'
import { holdFolder } from '../data-folder/index.ts'
import { startDatabase } from '../open-database.ts'
import { readArguments } from './arguments.ts'
import { tell, withDatabase } from './with-database.ts'

export async function backupCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('backup', args, 1, {})
  const config = readConfig(values)
  const target = resolve(positionals[0] ?? '')
  if (!config.databaseUrl && !existsSync(config.dataFolder)) throw new Error(`Папки данных ${config.dataFolder} нет`)
  const { tables, files } = await withDatabase(config, (ownerAddress) =>
    backUp({ ownerAddress, dataFolder: config.dataFolder, target, progress: tell }),
  )
  process.stdout.write(`Резервная копия готова: ${target} (таблиц ${tables.length}, файлов ${files.length})\n`)
  return EXIT.ok
}

export async function restoreCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('restore', args, 1, {})
  const config = readConfig(values)
  const source = resolve(positionals[0] ?? '')
  await checkBackup(source)
  if (existsSync(config.dataFolder) && readdirSync(config.dataFolder).length > 0)
    throw new Error(
      `Папка данных ${config.dataFolder} не пустая. Восстанавливают только в пустую: добавьте --data ПАПКА`,
    )
  const hold = await holdFolder(config.dataFolder)
  try {
    const database = await startDatabase(config, tell)
    try {
      await restore({ source, dataFolder: config.dataFolder, ownerAddress: database.address, progress: tell })
    } finally {
      await database.stop()
    }
  } finally {
    hold.letGo()
  }
  process.stdout.write(`Восстановлено в ${config.dataFolder}. Запустите: vekha serve --data ${config.dataFolder}\n`)
  return EXIT.ok
}
