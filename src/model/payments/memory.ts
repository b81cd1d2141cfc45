/** What a region owes its recruits in every replicate of a block, by the period in which it is due: at period × capacity + replicate. */
export interface PaymentMemory {
  readonly capacity: number;
  readonly men: Float64Array;
  /** Minor units; empty where no money is followed. */
  readonly money: Float64Array;
}

/** Memory for so many replicates and periods. */
export function makePaymentMemory(capacity: number, periods: number, money: boolean): PaymentMemory {
  const size = capacity * periods;
  return { capacity, men: new Float64Array(size), money: new Float64Array(money ? size : 0) };
}
