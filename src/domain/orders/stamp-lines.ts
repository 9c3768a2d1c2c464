/** Where a new line of a stamp or of an annex's head begins; the words are not touched. */
const BREAKS = [
  // after «УТВЕРЖДАЮ» or «Приложение № 1»
  '(?<=^«?(?:утвержд\\p{L}+|согласован\\p{L}*|приложение(?:\\s*№?\\s*\\d+)?)»?:?)\\s(?!№|\\d)',
  // before «к приказу», «приказом», «приказ от»
  '\\s(?=к\\s+(?:приказу|распоряжению|постановлению|решению)(?:\\s|$))',
  '\\s(?=(?:приказом|распоряжением|постановлением)(?:\\s|$))',
  '\\s(?=(?:приказ|распоряжение|постановление)\\s+от\\s)',
  // before the date, unless «приказ» has begun the line
  '(?<!приказ|распоряжение|постановление)\\s(?=от\\s+[«"_\\d])',
  '\\s(?=«_*\\d{0,2}_*»\\s)',
  // before the place of a signature
  '\\s(?=_{3,})',
]
const BREAK = new RegExp(BREAKS.join('|'), 'iu')

/** «УТВЕРЖДЕНО приказом … от … № …» as the lines that offices print it in. */
export const stampLines = (stamp: string): string[] => stamp.split(BREAK).filter((it) => it !== '')
