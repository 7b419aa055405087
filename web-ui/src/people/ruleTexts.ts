import type { TextKey } from '../app/texts.ts';
import wordings from './wordings.json';

/** What one version says; the texts are those of the area `rules`. A version that was ever in force stays in the list, the newest first. */
interface Wording {
  version: string;
  rules: TextKey[];
  data: TextKey[];
}

const all: readonly Wording[] = wordings.map(({ version, rules, data }) => ({
  version,
  rules: rules.map(keyOf),
  data: data.map(keyOf),
}));

export const versions: readonly string[] = all.map(({ version }) => version);
export const wordingOf = (version: string): Wording | undefined => all.find((one) => one.version === version);
export const currentWording = (): Wording => all[0] as Wording;

function keyOf(name: string): TextKey {
  return `rules.${name}` as TextKey;
}
