import type { Register, RegisterPerson, RegisterSchool } from '#domain/obligations/index.ts'
import { parseDay } from '#domain/kernel/index.ts'
import { z } from 'zod'
import type { CommandResult, GivenFile } from './command-result.ts'
import { EXIT } from './exit-codes.ts'

const DayOrNull = z
  .string()
  .nullish()
  .transform((it, context) => {
    if (it === null || it === undefined || it === '') return null
    const day = parseDay(it)
    if (day === null) context.addIssue({ code: 'custom', message: `«${it}»: ожидается день вида 2024-01-31` })
    return day
  })

/** The lists file of `plan` and `read` (INTERFACES). */
const ListsFile = z.object({
  schools: z
    .array(
      z.object({
        name: z.string().min(1),
        short: z.string().optional(),
        lists: z.array(z.object({ code: z.string().min(1), from: DayOrNull, to: DayOrNull })).default([]),
      }),
    )
    .default([]),
  people: z
    .array(
      z.object({ name: z.string().min(1), position: z.string().default(''), organisation: z.string().default('') }),
    )
    .default([]),
})

type Lists = Register<RegisterSchool, RegisterPerson>

/** The register of schools and people, or the result with which the command ends. */
export function readLists(file: GivenFile): Lists | { ends: CommandResult } {
  const ends = (message: string): { ends: CommandResult } => ({
    ends: { exitCode: EXIT.usage, stdout: '', stderr: `${file.name}: ${message}\n` },
  })
  let raw: unknown
  try {
    raw = JSON.parse(new TextDecoder().decode(file.bytes))
  } catch {
    return ends('файл списков не является JSON')
  }
  const read = ListsFile.safeParse(raw)
  if (!read.success) {
    const [issue] = read.error.issues
    return ends(`поле ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const { schools, people } = read.data
  return { people, schools: schools.map((it) => ({ ...it, short: it.short ?? it.name })) }
}
