interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/**
 * The one door by which HTML comes into the page. It lets through what the hub has rendered and sanitized, and nothing else is ever
 * handed to it; the Content-Security-Policy names this policy and no other.
 */
const rules: Policy = { createHTML: (html) => html, createScriptURL: () => '/sw.js' };
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('collab', rules) ?? rules;

const known = new Map<string, string>();
const knownAtMost = 1_000;

/** The same object for the same text, so that nothing that stands on the page is set anew. */
export function trusted(html: string): string {
  const made = known.get(html) ?? policy.createHTML(html);
  if (known.size >= knownAtMost) known.clear();
  known.set(html, made);
  return made;
}

/** The only script that is ever named by a script: the service worker. */
export const workerAddress = (): string => policy.createScriptURL('');
