import { expect, test } from 'vitest';
import { Lab } from '../lab/netns.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { mainOf } from './operator.ts';

/** What `alone-script.ts` counted. */
interface Counted {
  readonly refused: { readonly code: number; readonly packets: number };
  readonly permitted: { readonly code: number; readonly packets: number };
  readonly plain: { readonly code: number; readonly questions: number };
  readonly named: { readonly code: number; readonly questions: readonly string[] };
  readonly explained: readonly string[];
  readonly group: { readonly hearing: number; readonly deaf: number; readonly partly: number };
  readonly codes: readonly number[];
}

describeWith(['namespaces'], 'on a machine whose packets can be counted', () => {
  let lab: Lab;
  let counted: Counted;
  stage(
    async () => {
      lab = new Lab();
      const alone = lab.namespace('alone');
      // A cable without a peer.
      lab.cable(
        { namespace: alone, name: 'cable', addresses: ['10.79.0.1/29'] },
        { namespace: lab.namespace('nobody'), name: 'far' },
      );
      const { stdout, stderr } = await lab.script(alone, 'test/e2e/alone-script.ts', [mainOf()]);
      if (stdout === '') throw new Error(stderr);
      counted = JSON.parse(stdout);
    },
    () => lab.close(),
  );

  test('scan that is refused for its addresses sends not one packet', () => {
    expect(counted.refused).toEqual({ code: 2, packets: 0 });
    // The counter counts: the same network, permitted.
    expect(counted.permitted.code).toBe(0);
    expect(counted.permitted.packets).toBeGreaterThan(0);
  });

  test('scan looks up names in DNS with --resolve only, and of found devices only', () => {
    expect(counted.plain).toEqual({ code: 0, questions: 0 });
    expect(counted.named.code).toBe(0);
    expect([...new Set(counted.named.questions)].sort()).toEqual([
      '2.9.79.127.in-addr.arpa',
      '26.9.79.127.in-addr.arpa',
    ]);
    expect(counted.explained).toEqual([expect.stringContaining('dns.name "gate.st-marys.example"')]);
  });

  test('scan sends multicast to segments wholly in scope, and none with --no-listen', () => {
    expect(counted.codes).toEqual([0, 0, 0]);
    expect(counted.group.hearing).toBeGreaterThan(0);
    expect(counted.group.deaf).toBe(0);
    expect(counted.group.partly).toBe(0);
  });
});
