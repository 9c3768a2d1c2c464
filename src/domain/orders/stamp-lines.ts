/** Where a new line of a stamp or of an annex's head begins; the words are not touched. */
const BREAKS =
  /\s(?=от\s+(?:«|"|_|\d)|к\s+(?:приказу|распоряжению|постановлению|решению)(?:\s|$)|(?:приказом|распоряжением|постановлением)(?:\s|$)|[_]{3,}|«_*\d{0,2}_*»\s)|(?<=^«?(?:утвержд\p{L}+|согласован\p{L}*|приложение(?:\s*№?\s*\d+)?)»?:?)\s(?!№|\d)/giu

/** «УТВЕРЖДЕНО приказом … от … № …» as the lines that offices print it in. */
export const stampLines = (stamp: string): string[] => stamp.split(BREAKS).filter((it) => it !== '')
