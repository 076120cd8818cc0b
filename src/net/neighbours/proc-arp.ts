import { complete, type Neighbour, neighbour } from './entry.ts';

const row = /^(\S+)\s+0x[0-9a-f]+\s+0x([0-9a-f]+)\s+(\S+)\s/i;
const completeFlag = 0x2;

/** Reads Linux's `/proc/net/arp`: entries with the flag "complete" only (proc_net_arp in proc(5)). Total. */
export function parseProcArp(text: string): readonly Neighbour[] {
  return complete(
    text.split('\n').map((line) => {
      const [, address = '', flags = '0', mac = ''] = row.exec(line) ?? [];
      return (Number.parseInt(flags, 16) & completeFlag) === 0 ? null : neighbour(address, mac);
    }),
  );
}
