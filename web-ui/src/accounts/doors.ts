import { renewing } from '../people/session.ts';
import type { components } from '../wire/api.ts';
import { ask, json } from '../wire/http.ts';

type Schemas = components['schemas'];
export type Admission = Schemas['AdmissionShape'];
export type Link = Schemas['LinkShape'];
export type Account = Schemas['AccountShape'];
export type Authenticator = Schemas['AuthenticatorShape'];
export type Joining = Schemas['JoinAs'];
type Codes = Schemas['RecoveryCodesShape'];
type Options = Schemas['PasskeyOptionsShape'];
type Geography = Schemas['GeographyShape'];
type Organizations = Schemas['OrganizationListShape'];

/** Everything that is asked about signing in, joining and one's own account. */
export const doors = {
  askCode: (email: string, lang: string) => ask('POST', 'sign-in/codes', { email, lang }),
  enterCode: (code: string) => json<Admission>('POST', 'sign-in/code', { code }),
  enterPassword: (email: string, password: string) => json<Admission>('POST', 'sign-in/password', { email, password }),
  enterSecond: (code: string) => json<Admission>('POST', 'sign-in/second-factor', { code }),
  passkey: async () => (await json<Options>('POST', 'sign-in/passkey/options')).options,
  enterPasskey: (credential: string) => json<Admission>('POST', 'sign-in/passkey', { credential }),
  ways: () => json<Schemas['WaysShape']>('GET', 'sign-in/ways'),
  join: (joining: Joining) => ask('POST', 'registrations', joining),
  lookLink: (secret: string) => json<Link>('POST', 'links/look', { secret }),
  useLink: (use: Schemas['UseLink']) => json<Admission>('POST', 'links/use', use),
  account: () => json<Account>('GET', 'account'),
  setPassword: (password: string) => renewing(() => ask('PUT', 'account/password', { password })),
  askAddress: (email: string, lang: string) => ask('PUT', 'account/email', { email, lang }),
  confirmAddress: (code: string) => renewing(() => ask('POST', 'account/email', { code })),
  beginApp: () => json<Authenticator>('POST', 'account/authenticator'),
  confirmApp: async (code: string) => (await json<Codes>('PUT', 'account/authenticator', { code })).codes,
  endApp: () => renewing(() => ask('DELETE', 'account/authenticator')),
  newCodes: async () => (await json<Codes>('POST', 'account/recovery-codes')).codes,
  passkeyOptions: async () => (await json<Options>('POST', 'account/passkeys/options')).options,
  addPasskey: (credential: string, name: string) => ask('POST', 'account/passkeys', { credential, name }),
  removePasskey: (id: string) => renewing(() => ask('DELETE', `account/passkeys/${encodeURIComponent(id)}`)),
  vanish: () => ask('POST', 'account/vanishing'),
  appear: () => ask('DELETE', 'account/vanishing'),
  close: () => ask('DELETE', 'account'),
  countries: async (lang: string) => (await json<Geography>('GET', `geography?lang=${lang}`)).countries,
  organizations: async (words: string) =>
    (await json<Organizations>('GET', `organizations?limit=8&q=${encodeURIComponent(words)}`)).items,
};
