/** The store cannot be used as it is; the message names the place, the reason and the next step for the operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
