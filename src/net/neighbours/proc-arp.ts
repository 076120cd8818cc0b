import { type Neighbour, neighbour, unresolved, valid } from './entry.ts';

const row = /^(\S+)\s+0x[0-9a-f]+\s+0x([0-9a-f]+)\s+(\S+)\s/i;
const completeFlag = 0x2;

/** Reads Linux's `/proc/net/arp`; an entry without the flag "complete" is not resolved (proc_net_arp in proc(5)). Total. */
export function parseProcArp(text: string): readonly Neighbour[] {
  return valid(
    text.split('\n').map((line) => {
      const [, address = '', flags = '0', mac = ''] = row.exec(line) ?? [];
      return (Number.parseInt(flags, 16) & completeFlag) === 0
        ? unresolved(address)
        : neighbour(address, mac);
    }),
  );
}
