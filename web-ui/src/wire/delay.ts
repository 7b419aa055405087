const longest = 60_000;
const shortest = 1_000;
const afterDraining = 3_000;

/** Full jitter: anywhere between nothing and a bound that doubles from 1 to 60 seconds. For ever; giving up is not an option. */
export function reconnectDelay(attempt: number, draining: boolean, random: () => number = Math.random): number {
  if (draining) return random() * afterDraining;
  return random() * Math.min(longest, shortest * 2 ** Math.min(attempt, 10));
}
