import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnrolment, type SiteEnrolment } from '../../src/hub/enrolment-file.ts';
import { addSite } from '../../src/hub/set-up.ts';
import { type WrongClock, wrongClocks } from './clock.ts';
import { CountySite } from './site.ts';

/** How large a county is. */
export interface CountySize {
  readonly sites: number;
  /** Cameras of each site. */
  readonly devices: number;
  readonly nights: number;
  readonly seed: number;
}

/** A site with its enrolment. */
export interface School {
  readonly site: CountySite;
  readonly enrolment: SiteEnrolment;
  /** The enrolment's file. */
  readonly file: string;
  /** Null if its clock is right. */
  readonly clock: WrongClock | null;
}

/** When the hub was made. */
export const at = new Date('2026-01-01T00:00:00Z');
/** Collectors in one process. */
const together = 50;
/** One site in so many has each of the wrong clocks, and one at least. */
const clockShare = 30;

/** Makes the sites of a hub, given its folder, in a folder; the first one's inventory lies on the disk. */
export function schoolsOf(
  { folder, hub, disk }: { readonly folder: string; readonly hub: string; readonly disk: string },
  { sites, devices, nights, seed }: CountySize,
): readonly School[] {
  const place = join(folder, 'sites');
  mkdirSync(place);
  const each = Math.ceil(sites / clockShare);
  return Array.from({ length: sites }, (_, index) => {
    const name = `school-${String(index + 1).padStart(3, '0')}`;
    const file = join(place, `${name}.enrolment`);
    addSite({ folder: hub, name, networks: ['10.20.0.0/22'], to: file, replace: false, at });
    // The first one's disk is the one that runs full.
    const where = index === 0 ? disk : place;
    const site = new CountySite(name, { folder: where, devices, nights, seed: seed * 1_000 + index });
    const enrolment = readEnrolment(readFileSync(file, 'utf8'), file);
    return { site, enrolment, file, clock: wrongClocks[Math.floor(index / each)] ?? null };
  });
}

/** Which collectors run in one process: those of one wrong clock, and the others by fifty. */
export function groupsOf(folder: string, schools: readonly School[]) {
  const wrong = wrongClocks.map((one, at) => ({
    name: `collectors with a clock ${one.name}`,
    clock: clockFile(folder, at),
    some: schools.filter(({ clock }) => clock === one),
  }));
  const right = schools.filter(({ clock }) => clock === null);
  const others = Array.from({ length: Math.ceil(right.length / together) }, (_, group) => ({
    name: `collectors ${group + 1}`,
    clock: '',
    some: right.slice(group * together, (group + 1) * together),
  }));
  return [...wrong, ...others].filter(({ some }) => some.length > 0);
}

/** The file that says how wrong the clock of one of {@link wrongClocks} is. */
export function clockFile(folder: string, at: number): string {
  return join(folder, `clock-${at}`);
}
