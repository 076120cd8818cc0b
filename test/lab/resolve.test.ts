import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

describeWith(['namespaces'], 'names, on a machine without a network', () => {
  let lab: Lab;
  let alone: string;
  beforeAll(() => {
    lab = new Lab();
    alone = lab.namespace('alone');
  });
  afterAll(() => lab.close());

  test('come from the hosts file, fail with a sentence, and an address without a name has none', async () => {
    const { stdout } = await lab.script(alone, 'test/lab/resolve-script.ts');
    expect(JSON.parse(stdout)).toEqual({
      localhost: true,
      failure:
        "The name recorder.example could not be resolved. Check the spelling and this machine's DNS, or write the address.",
      reverse: null,
    });
  });
});
