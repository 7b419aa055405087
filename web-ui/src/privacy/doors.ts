import type { components } from '../wire/api.ts';
import { ask, json } from '../wire/http.ts';

type Schemas = components['schemas'];
export type OwnData = Schemas['OwnDataShape'];
export type OwnExport = Schemas['OwnExportShape'];

/** The address of the file, for the browser to save. */
export const file = '/api/v1/me/data/file';

export const doors = {
  look: () => json<OwnData>('GET', 'me/data'),
  ask: (alsoProtected: boolean) => json<OwnExport>('POST', 'me/data', { alsoProtected }),
  erase: () => ask('POST', 'account/erasure'),
};

export const isUnderWay = (one?: OwnExport | null) => one?.state === 'waiting' || one?.state === 'running';
