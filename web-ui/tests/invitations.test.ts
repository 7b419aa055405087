import { describe, expect, it } from 'vitest';
import { codeOf } from '../src/invitations/code.ts';
import { mayGive } from '../src/invitations/ranks.ts';

describe('a code that somebody types', () => {
  for (const typed of [
    'K7QM-3XWA-9T2P',
    'k7qm3xwa9t2p',
    ' K7QM 3XWA 9T2P ',
    'K7QM–3XWA–9T2P',
    'Ｋ７ＱＭ３ＸＷＡ９Ｔ２Ｐ',
    'K٧QM-٣XWA-٩T٢P',
    'K۷QM-۳XWA-۹T۲P',
  ])
    it(`is read from ${typed}`, () => expect(codeOf(typed)).toBe('K7QM-3XWA-9T2P'));

  it('may have letters for the digits that they look like', () =>
    expect(codeOf('oIlO-abcd-efgh')).toBe('0110-ABCD-EFGH'));

  for (const typed of ['', 'K7QM-3XWA-9T2', 'K7QM-3XWA-9T2PX', 'U7QM-3XWA-9T2P', 'ليلى بن صالح كما'])
    it(`is none in ${typed}`, () => expect(codeOf(typed)).toBeNull());
});

describe('the roles of an invitation', () => {
  it('are at most what one holds', () => {
    expect(mayGive('moderator')).not.toContain('chair');
    expect(mayGive('chair')).toContain('chair');
    expect(mayGive('participant')).toEqual(['participant', 'readOnly']);
  });
  it('are never the convener’s', () => expect(mayGive('convener')).not.toContain('convener'));
  it('are none for a role that this screen does not know', () => expect(mayGive('archivist')).toEqual([]));
});
