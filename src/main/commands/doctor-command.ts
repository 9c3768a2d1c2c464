import { EXIT } from '#cli/exit-codes.ts'
import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { storedFile } from '../backup/manifest.ts'
import { type Config, readConfig } from '../config.ts'
import { holderOf } from '../data-folder/index.ts'
import { readArguments } from './arguments.ts'
import { withDatabase } from './with-database.ts'

interface Finding {
  readonly well: boolean
  readonly text: string
}
const well = (text: string): Finding => ({ well: true, text })
const ill = (text: string): Finding => ({ well: false, text })

const LEAST_SPACE = 1024 ** 3

/** `vekha doctor`: what is well and what is not, one line each; 1 when something is not. */
export async function doctorCommand(args: string[]): Promise<number> {
  const { values } = readArguments('doctor', args, 0, {})
  const config = readConfig(values)
  const findings = [well(`Node ${process.version}`), await space(config), running(config), ...(await database(config))]
  for (const it of findings) process.stdout.write(`${it.well ? '✓' : '✕'} ${it.text}\n`)
  return findings.every((it) => it.well) ? EXIT.ok : EXIT.failed
}

async function space({ dataFolder }: Config): Promise<Finding> {
  if (!existsSync(dataFolder)) return ill(`Папки данных ${dataFolder} нет: запустите vekha serve`)
  const { bavail, bsize } = await statfs(dataFolder)
  const text = `Папка данных ${dataFolder}, свободно ${Math.floor((bavail * bsize) / 1024 ** 3)} ГБ`
  return bavail * bsize < LEAST_SPACE ? ill(text) : well(text)
}

function running({ dataFolder }: Config): Finding {
  const holder = holderOf(dataFolder)
  return well(holder?.url ? `Работает: ${holder.url} (процесс ${holder.pid})` : 'Сейчас не запущена')
}

async function database(config: Config): Promise<Finding[]> {
  if (!config.databaseUrl && !existsSync(join(config.dataFolder, 'secrets.json'))) return []
  try {
    return await withDatabase(config, (address) => lookInside(config, address))
  } catch (error) {
    return [ill(`База данных не отвечает: ${(error as Error).message}`)]
  }
}

async function lookInside(config: Config, address: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query<Record<'version' | 'size' | 'waiting' | 'failing', string>>(
      `select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size,
         (select count(*) from system.letter where sent_at is null) as waiting,
         (select count(*) from system.letter where sent_at is null and last_error is not null) as failing`,
    )
    const { rows: files } = await client.query<{ sha256: string }>('select distinct sha256 from file')
    const lost = files.filter(({ sha256 }) => !existsSync(storedFile(config.dataFolder, sha256)))
    const { version = '', size = '', waiting = '0', failing = '0' } = rows[0] ?? {}
    return [
      well(`PostgreSQL ${version}, ${size}`),
      lost.length === 0 ? well(`Файлы на месте: ${files.length}`) : ill(`Не найдено файлов: ${lost.length}`),
      config.smtpUrl
        ? failing === '0'
          ? well(`Почта задана, ждёт отправки писем: ${waiting}`)
          : ill(`Почтовый сервер не принимает письма: ${failing}`)
        : well(`Почта не задана (VEKHA_SMTP_URL), писем в ящике: ${waiting}`),
    ]
  } finally {
    await client.end()
  }
}
