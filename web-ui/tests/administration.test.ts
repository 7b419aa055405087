// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { groundsOf } from '../src/administration/Deciding.tsx';
import { readLines } from '../src/administration/importing.ts';

describe('an import', () => {
  it('is told line by line, however the bytes come', async () => {
    const report = (read: number) => JSON.stringify({ read, registered: read, unchanged: 0, errors: [] });
    const bytes = new TextEncoder().encode(`${report(200)}\n${report(350)}\n`);
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        for (let i = 0; i < bytes.length; i += 7) stream.enqueue(bytes.slice(i, i + 7));
        stream.close();
      },
    });
    const told: number[] = [];
    const last = await readLines(body, ({ read }) => told.push(read));
    expect(told).toEqual([200, 350]);
    expect(last?.registered).toBe(350);
  });
});

describe('an organization that waits', () => {
  it('is verified on the grounds that there are and on no other', () => {
    expect(groundsOf({ vouchers: [] })).toEqual([]);
    expect(groundsOf({ vouchers: ['network', 'unStaff'] })).toEqual(['verifiedByFocalNetwork', 'verifiedByUnStaff']);
    expect(groundsOf({ vouchers: [], accreditation: { status: 'special', number: 'E-7' } })).toEqual([
      'verifiedByEcosocRecord',
    ]);
    expect(groundsOf({ vouchers: [], accreditation: { status: 'none' } })).toEqual([]);
  });
});
