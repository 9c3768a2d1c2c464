/** Takes the arguments after the command's name, resolves with the exit code. */
export type Command = (args: string[]) => Promise<number>

/** Loaded on demand: `vekha parse` need not wait for the server's libraries. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  read: async () => (await import('./document-commands.ts')).readCommand,
  parse: async () => (await import('./document-commands.ts')).parseCommand,
  plan: async () => (await import('./document-commands.ts')).planCommand,
  diff: async () => (await import('./document-commands.ts')).diffCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  backup: async () => (await import('./backup-commands.ts')).backupCommand,
  restore: async () => (await import('./backup-commands.ts')).restoreCommand,
  doctor: async () => (await import('./doctor-command.ts')).doctorCommand,
  user: async () => (await import('./user-command.ts')).userCommand,
  demo: async () => (await import('./demo-command.ts')).demoCommand,
}

export const commandNamed = (name: string): (() => Promise<Command>) | undefined =>
  Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
