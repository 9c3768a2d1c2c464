/** Millimetres → twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

/** Points → twentieths of a point. */
export const twentieths = (points: number): number => Math.round(points * 20)
