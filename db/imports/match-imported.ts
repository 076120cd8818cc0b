import type { ImportedLine, MatchedBy } from '../../src/model/imported.ts';
import { sameSerial, serialTail } from '../../src/model/serial.ts';
import type { KnownToMatch, Stay } from '../identity/known-to-match.ts';
import { fromSeconds, seconds } from '../values/time.ts';

/** The parts of a line that show which device it is about. */
export type Telling = Pick<ImportedLine, 'address' | 'mac' | 'serial' | 'from' | 'to'>;

/**
 * The device that a line is about. `certain`: the unit itself is meant, or is known to have been at the address at that time. If there
 * is none: `unknown`, or why none could be chosen (`several` devices fit; `another` unit has or had the address; the line
 * contradicts `itself`).
 */
export type Match =
  | { readonly device: number; readonly by: MatchedBy; readonly certain: boolean }
  | { readonly device: null; readonly why: 'unknown' | 'several' | 'another' | 'itself' };

/** How far, in seconds, a line may be from the device's last or first answer: there is a night between two sweeps. */
const nearSeconds = 86_400;

const unknown: Match = { device: null, why: 'unknown' };

/**
 * Finds the device that a line is about: by MAC address, then by serial number, then by the address that the device had at that
 * time. An address alone counts only for a device that shows no other MAC address or serial number, and only for the one that was
 * there, because addresses get reassigned. Asset registers (`ages`: false) give no time, so they mean the address's present device.
 */
export function matchImported(
  known: KnownToMatch,
  line: Telling,
  { ages }: { readonly ages: boolean },
): Match {
  const byMac = line.mac === null ? unknown : only(known.macs.get(line.mac) ?? [], 'mac');
  const bySerial = line.serial === null ? unknown : only(serialOwners(known, line.serial), 'serial');
  if (byMac.device !== null && bySerial.device !== null && byMac.device !== bySerial.device)
    return { device: null, why: 'itself' };
  if (byMac.device !== null) return byMac;
  if (bySerial.device !== null) return bySerial;
  if (byMac.why === 'several') return byMac;
  return line.address === null ? bySerial : atAddress(known, line, ages);
}

function only(devices: readonly number[], by: MatchedBy): Match {
  const [one, ...others] = new Set(devices);
  if (one === undefined) return unknown;
  return others.length > 0 ? { device: null, why: 'several' } : { device: one, by, certain: true };
}

function serialOwners({ serials }: KnownToMatch, text: string): readonly number[] {
  const wanted = text.toLowerCase();
  return (serials.get(serialTail(wanted)) ?? [])
    .filter(({ serial }) => sameSerial(serial, wanted))
    .map(({ device }) => device);
}

function atAddress(known: KnownToMatch, line: Telling, ages: boolean): Match {
  const stays = known.stays.get(line.address ?? '') ?? [];
  const there = ages ? stays.filter((stay) => overlaps(stay, line)) : [];
  const near = stays.filter((stay) => stay.current && (!ages || isNear(stay, line)));
  const fitting = there.length > 0 ? there : near;
  const candidates = fitting.filter(({ device }) => {
    const macs = known.macsOf.get(device);
    return (
      (line.mac === null || macs === undefined || macs.has(line.mac)) && !hasOtherSerial(known, device, line)
    );
  });
  const match = only(
    candidates.map(({ device }) => device),
    'address',
  );
  if (match.device !== null) return { ...match, certain: there.length > 0 };
  return match.why === 'unknown' && stays.length > 0 ? { device: null, why: 'another' } : match;
}

// People leave out hyphens and spaces, the model in front, or a suffix.
function hasOtherSerial({ serialsOf }: KnownToMatch, device: number, { serial }: Telling): boolean {
  const reported = serialsOf.get(device);
  if (serial === null || reported === undefined) return false;
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const wanted = bare(serial);
  return ![...reported].some((one) => bare(one).includes(wanted) || wanted.includes(bare(one)));
}

function overlaps({ first, last }: Stay, { from, to }: Telling): boolean {
  return first <= to && from <= last;
}

function isNear(stay: Stay, { from, to }: Telling): boolean {
  const wide = (time: string, by: number) => fromSeconds(Math.max(0, seconds(time) + by));
  return overlaps(stay, {
    address: null,
    mac: null,
    serial: null,
    from: wide(from, -nearSeconds),
    to: wide(to, nearSeconds),
  });
}
