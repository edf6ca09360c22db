/** How large a rule may be. What is beyond is refused by name, before it costs anything. */
export const ruleLimits = {
  /** Rules within rules, the outermost included. */
  depth: 20,
  /** Rules in all, those of collections included. */
  rules: 1_000,
  /** Characters of one text operand. */
  textLength: 1_000,
  /** Entries of one list operand. */
  listLength: 10_000,
  /** Faults that one answer names. */
  faults: 100,
} as const
