// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isKeyboardOpen } from '../src/app/viewport.ts';

describe('an on-screen keyboard', () => {
  it('is there when somebody writes and much less is to be seen than before', () => {
    expect(isKeyboardOpen(740, 420, true)).toBe(true);
  });

  it('is not an address bar that comes and goes, nor a window made smaller by somebody who does not write', () => {
    expect(isKeyboardOpen(740, 684, true)).toBe(false);
    expect(isKeyboardOpen(740, 420, false)).toBe(false);
  });
});
