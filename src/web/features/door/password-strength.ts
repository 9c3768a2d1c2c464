/** 0 too short, 1 weak, 2 good, 3 strong: by length and by how many different signs there are. */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 {
  if (password.length < 8) return 0
  const different = new Set(password.toLowerCase()).size
  if (password.length >= 14 && different >= 8) return 3
  return password.length >= 10 && different >= 6 ? 2 : 1
}
