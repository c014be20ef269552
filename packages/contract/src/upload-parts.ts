const KILOBYTE = 1024;
/** More at once asks the server no less often than anybody would notice. */
const LARGEST = 1024 * KILOBYTE;
/** Less at once costs more in asking than a break would in sending again. */
const SMALLEST = 24 * KILOBYTE;
/** What a file begins with: this share of it, and no less than so much. */
const FIRST_SHARE = 1 / 200;
const FIRST_LEAST = 128 * KILOBYTE;
/** A connection that has carried so much is likely to carry this share of it once more. */
const TRUST = 1 / 16;
/** Of the whole file, as many bytes may be sent in vain. */
const BUDGET = 0.045;
/** The next break may cost this share of what is left of the budget. */
const STAKE = 1 / 12;

/**
 * How much to send before the server has said that it has it. A break costs what it had not said so
 * of; and as much again where the browser, telling nobody, repeats a request on a connection that was
 * reset. Parts grow while nothing breaks; from then on each is small enough that ten breaks re-send
 * less than 5 % of a file of 25 MB.
 */
export class UploadParts {
  readonly #total: number;
  #carried = 0;
  #wasted = 0;
  #hasBroken = false;

  /** @param total Bytes of the file. */
  constructor(total: number) {
    this.#total = total;
  }

  /** Bytes of the next part. */
  get next(): number {
    if (!this.#hasBroken) {
      const trusted = Math.max(this.#total * FIRST_SHARE, this.#carried * TRUST, FIRST_LEAST);
      return Math.min(Math.floor(trusted), LARGEST);
    }
    const affordable = Math.floor((this.#total * BUDGET - this.#wasted) * STAKE);
    return Math.min(Math.max(affordable, SMALLEST), LARGEST);
  }

  /** @param bytes That have arrived without a break. */
  carried(bytes: number): void {
    this.#carried += bytes;
  }

  /** @param wasted Bytes that were sent and did not arrive. */
  broke(wasted: number): void {
    this.#hasBroken = true;
    this.#wasted += Math.max(wasted, 0);
  }
}
