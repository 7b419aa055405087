const window = 5_000;
const oneByOne = 3;

/**
 * Up to three messages in five seconds are read out one by one. More than that is a flood: what follows is counted, and said in one line
 * when the flood is over.
 */
export class Flood {
  private arrivals: number[] = [];
  private held = 0;

  /** Whether these may be read out as they are. */
  take(count: number, now: number): boolean {
    const fresh = Array<number>(count).fill(now);
    this.arrivals = [...this.arrivals.filter((at) => now - at < window), ...fresh];
    if (this.held === 0 && this.arrivals.length <= oneByOne) return true;
    this.held += count;
    return false;
  }

  /** How many were held back, once nothing has come for a while or they have waited long enough. */
  release(): number {
    const { held } = this;
    this.held = 0;
    return held;
  }
}
