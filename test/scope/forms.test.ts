import { describe, expect, test } from 'vitest';
import { checkTarget } from '../../src/scope/check-target.ts';
import { addressesOf, refusalOf, scopeOf } from './scope-of.ts';

describe('forms of a target', () => {
  test.each([
    ['10.1.2.3', ['10.1.2.3']],
    ['FD00:0::00A', ['fd00::a']],
    ['::1', ['::1']],
    ['::ffff:10.1.2.3', ['10.1.2.3']],
    ['::FFFF:a01:203', ['10.1.2.3']],
    ['10.1.2.76/30', ['10.1.2.76', '10.1.2.77', '10.1.2.78', '10.1.2.79']],
    ['10.1.2.78/30', ['10.1.2.76', '10.1.2.77', '10.1.2.78', '10.1.2.79']],
    ['10.1.2.3/32', ['10.1.2.3']],
    ['fd00::5/127', ['fd00::4', 'fd00::5']],
    ['::ffff:10.1.2.3/127', ['10.1.2.2', '10.1.2.3']],
    ['10.1.2.3-5', ['10.1.2.3', '10.1.2.4', '10.1.2.5']],
    ['10.1.2.3-3', ['10.1.2.3']],
    ['10.1.2.254-10.1.3.1', ['10.1.2.254', '10.1.2.255', '10.1.3.0', '10.1.3.1']],
    [' 10.1.2.3 - 4 ', ['10.1.2.3', '10.1.2.4']],
    ['fd00::ffff-fd00::1:1', ['fd00::ffff', 'fd00::1:0', 'fd00::1:1']],
    ['10.1.2.3,10.1.2.1-2, fd00::1', ['10.1.2.1', '10.1.2.2', '10.1.2.3', 'fd00::1']],
    ['255.255.255.254-255', null],
  ])('%s', async (text, expected) => {
    if (expected === null) {
      expect(await refusalOf([text])).toContain('255.255.255.25');
      expect(checkTarget(text)).toBeNull();
      return;
    }
    expect(await addressesOf([text])).toEqual(expected);
    expect(checkTarget(text)).toBeNull();
  });

  test('targets that overlap count once', async () => {
    const scope = await scopeOf(['10.0.0.0/30', '10.0.0.2-5', '10.0.0.4', '10.0.0.6/31', '10.0.0.0/31']);
    expect(scope.size).toBe(8n);
    expect(new Set(scope.addresses(1)).size).toBe(8);
  });

  test('the operator finds what was written in the scope', async () => {
    const scope = await scopeOf(['10.0.0.0/30,cam1'], {
      exclude: ['10.0.0.1'],
      names: { cam1: ['10.0.0.9'] },
    });
    expect(scope.targets).toEqual(['10.0.0.0/30,cam1']);
    expect(scope.exclusions).toEqual(['10.0.0.1']);
  });
});

describe('exclusions', () => {
  test('are taken away, in every form', async () => {
    const world = {
      exclude: ['10.0.0.0,10.0.0.7', '10.0.0.2-3', '@x', 'lift'],
      files: { x: '10.0.0.4/31 # boiler\n' },
      names: { lift: ['10.0.0.6', 'fd00::1'] },
    };
    expect(await addressesOf(['10.0.0.0/29'], world)).toEqual(['10.0.0.1']);
  });

  test('outside the scope, public or of the other family change nothing', async () => {
    const exclude = ['8.8.8.0/24', '::/0', '224.0.0.0/4', '10.0.0.9'];
    expect(await addressesOf(['10.0.0.0/31'], { exclude })).toEqual(['10.0.0.0', '10.0.0.1']);
  });

  test('written in IPv6 hold for the IPv4 address they map', async () => {
    expect(await addressesOf(['10.0.0.0/31'], { exclude: ['::ffff:10.0.0.1'] })).toEqual(['10.0.0.0']);
  });

  test('an empty exclusion is refused, so that an unset variable does not sweep the excluded', async () => {
    expect(await refusalOf(['10.0.0.0/31'], { exclude: [''] })).toMatch(/^"" is no exclusion: it is empty/);
  });

  test('a file of exclusions may be empty', async () => {
    const world = { exclude: ['@x'], files: { x: '# none yet\n' } };
    expect(await addressesOf(['10.0.0.1'], world)).toEqual(['10.0.0.1']);
  });

  test('that leave nothing are refused', async () => {
    expect(await refusalOf(['10.0.0.0/28'], { exclude: ['10.0.0.0/8'] })).toBe(
      'The exclusions leave nothing of what was named (16 addresses). Exclude less, or name other targets.',
    );
  });
});
