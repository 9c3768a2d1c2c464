/** Exit codes of every command (INTERFACES.md); 1 stands for what none of the others says. */
export const EXIT = {
  ok: 0,
  failed: 1,
  unreadable: 2,
  passwordProtected: 3,
  tooLarge: 4,
  usage: 64,
} as const
