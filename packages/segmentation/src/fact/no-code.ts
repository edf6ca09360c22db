/** Stands for "none" in columns of codes, where every other number is an index in a table of names. */
export const noCode = 0xff
