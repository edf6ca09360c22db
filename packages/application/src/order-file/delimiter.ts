/** What separates the cells of a line. */
export type Delimiter = (typeof delimiters)[number]

export const delimiters = [',', ';', '\t', '|'] as const
