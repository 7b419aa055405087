/** Whether this browser can ask its device for a key at all. */
export const hasPasskeys = typeof PublicKeyCredential !== 'undefined';

interface Named {
  id: string;
}

/** The device makes a key; answered as the hub reads it. Throws where the person or the device says no. */
export async function createPasskey(options: string): Promise<string> {
  const asked = JSON.parse(options);
  const made = (await navigator.credentials.create({
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: (asked.excludeCredentials ?? []).map(known),
    },
  })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return told(made, {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  });
}

/** The device shows a key that it has for this hub. */
export async function showPasskey(options: string): Promise<string> {
  const asked = JSON.parse(options);
  const shown = (await navigator.credentials.get({
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      allowCredentials: (asked.allowCredentials ?? []).map(known),
    },
  })) as PublicKeyCredential;
  const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response as AuthenticatorAssertionResponse;
  return told(shown, {
    clientDataJSON: text(clientDataJSON),
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    userHandle: userHandle ? text(userHandle) : null,
  });
}

const known = (one: Named) => ({ ...one, id: bytes(one.id) });

const told = ({ id, rawId, type }: PublicKeyCredential, response: object) =>
  JSON.stringify({ id, rawId: text(rawId), type, clientExtensionResults: {}, response });

/** Browsers of five years ago do not do this by themselves. */
function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const signs = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const signs = Array.from(new Uint8Array(buffer), (code) => String.fromCharCode(code)).join('');
  return btoa(signs).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
