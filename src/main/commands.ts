/** Takes the arguments after the command's name, resolves with the exit code. */
export type Command = (args: string[]) => Promise<number>

/** Loaded on demand: `vekha parse` need not wait for the server's libraries. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve-command.ts')).serveCommand,
}

export const commandNamed = (name: string): (() => Promise<Command>) | undefined =>
  Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined

export const USAGE = `Веха: дорожная карта поддержки школ

  vekha serve [--port 3000] [--data ПАПКА] [--demo | --no-demo]
`
