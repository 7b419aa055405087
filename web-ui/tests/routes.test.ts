// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pathOf, routeOf } from '../src/app/routes.ts';

const known = [
  '/',
  '/rooms',
  '/live',
  '/you',
  '/settings',
  '/organizations',
  '/organizations/14',
  '/organizations/14/people',
  '/administration',
  '/administration/audit',
  '/outbox',
  '/line',
  '/help/rights',
  '/dev/components',
  '/i/K7-QX',
  '/rooms/ke-water',
  '/rooms/ke-water/people',
  '/rooms/ke-water/invitations',
  '/rooms/ke-water/topics/6',
  '/rooms/ke-water/topics/~0a1b',
  '/rooms/%D9%83',
];

describe('an address', () => {
  it.each(known)('%s is the address of the screen that it names', (path) => {
    const route = routeOf(path);
    expect(route.name).not.toBe('unknown');
    expect(pathOf(route)).toBe(path);
  });

  it.each([
    '/rooms/a/topics/0',
    '/rooms/a/b/c/d',
    '/i',
    '/help/nothing',
    '/settings/x',
    '/administration/x',
    '/%E0%A4%A',
    '/api/v1/rooms',
  ])('%s names no screen', (path) => expect(routeOf(path)).toEqual({ name: 'unknown', path }));
});
