/**
 * The equations of a purchase model with its parameters put in. They take sound figures (see `faultOfHistory`) and are
 * the same code under the single and the batch forms.
 */
export interface PurchaseEquations {
  /** ln(P(gone) ÷ P(alive)) at the end of the observation; −∞ where the model knows no way to have left. */
  logOddsGone(repeats: number, lastRepeatAt: number, observedFor: number): number
  /** Purchases expected within `time` after the observation of a customer who is alive at its end. */
  purchasesIfAlive(repeats: number, observedFor: number, time: number): number
  /** The probability of at least one purchase within `time` of a customer who is alive at the end of the observation. */
  buysIfAlive(repeats: number, observedFor: number, time: number): number
}
