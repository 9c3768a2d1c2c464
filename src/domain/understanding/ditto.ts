/** «-//-», «—"—», «то же»: the cell says what the one above it says. */
export const isDitto = (text: string): boolean =>
  /^(?:[-–—\s]*(?:\/\/|["″”]|''|-«-|-»-)[-–—\s]*|то же)$/iu.test(text.trim())
