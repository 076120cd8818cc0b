import { expect, test } from 'vitest';
import { declaredNetworks } from '../../src/scope/declared.ts';

const nothing = { exclude: [], readFile: () => Promise.reject(new Error('no file')) };

test('targets are counted by network, each address once, with what is excluded', async () => {
  const { networks, names } = await declaredNetworks(
    ['10.1.2.0/23', '10.1.3.7', '10.9.0.250-10.9.1.1', 'fd00:1::1', 'fd00:1:0:0:9::2'],
    { ...nothing, exclude: ['10.1.2.0/25', '10.1.9.0/24'] },
  );
  expect(networks).toEqual([
    { network: '10.1.2.0/24', declared: 256n, excluded: 128n },
    { network: '10.1.3.0/24', declared: 256n, excluded: 0n },
    { network: '10.9.0.0/24', declared: 6n, excluded: 0n },
    { network: '10.9.1.0/24', declared: 2n, excluded: 0n },
    { network: 'fd00:1::/64', declared: 2n, excluded: 0n },
  ]);
  expect(names).toEqual([]);
});

test('host names are not looked up but given back, and @files are read', async () => {
  const { networks, names } = await declaredNetworks(['door.school.example', '@sites'], {
    exclude: ['printer.school.example'],
    readFile: async () => '10.4.0.0/30 # the hall\ngate.school.example',
  });
  expect(networks).toEqual([{ network: '10.4.0.0/24', declared: 4n, excluded: 0n }]);
  expect(names).toEqual(['door.school.example', 'gate.school.example']);
});

test('a wrong target is named in the error, and a whole /7 is too much to list', async () => {
  await expect(declaredNetworks(['10.1.2.'], nothing)).rejects.toThrow(/10\.1\.2\./);
  await expect(declaredNetworks(['10.0.0.0/7'], nothing)).rejects.toThrow(/more than 65536 networks/);
});
