import { describe, expect, test } from 'vitest';
import { toText } from '../../src/export/text.ts';
import { contentOf, exportEndings } from '../../src/export/write.ts';
import type { Device } from '../../src/model/device.ts';
import { device, report } from '../report/report.ts';
import { unzip } from './unzip.ts';

const reading = 'The statement names no company; the list of makers is a reading of it.';

/** A file's text; of a workbook that of its sheets' cells. */
async function textOf(ending: string): Promise<string> {
  const content = await contentOf(ending, report([device()]));
  if (typeof content === 'string') return content;
  return unzip(content).get('xl/sharedStrings.xml')?.toString() ?? '';
}

describe('that the list of makers is an interpretation', () => {
  test.each(exportEndings)('is said in every export to %s', async (ending) => {
    expect(await textOf(ending)).toContain(reading);
  });

  test('is said beside each verdict, for a row that is passed on alone', () => {
    const other = { id: 'own', verdict: 'clear', reason: 'Not covered.', source: 'minutes' } as const;
    const devices = [device({ policies: [...device().policies, other] })];
    const [read] = JSON.parse(toText('json', report(devices))) as Device[];
    expect(read?.policies).toMatchObject([{ id: 'uk-2022', interpretation: reading }, other]);
    expect(read?.policies[1]).not.toHaveProperty('interpretation');
    const [line] = toText('ndjson', report(devices)).split('\n');
    expect(JSON.parse(line ?? '')).toEqual(read);
    const [head, row] = toText('csv', report(devices)).split('\r\n');
    expect(head).toContain(',Policy interpretation,');
    expect(row).toContain(`,"uk-2022: ${reading}"`);
  });
});
