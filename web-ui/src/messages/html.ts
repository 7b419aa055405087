interface HtmlPolicy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

/**
 * The one door by which HTML comes into the page. It lets through what the hub has rendered and sanitized, and nothing else is ever
 * handed to it; the Content-Security-Policy names this policy and no other.
 */
const rules: HtmlPolicy = { createHTML: (html) => html };
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('collab', rules) ?? rules;

export const trusted = (html: string): string => policy.createHTML(html);
