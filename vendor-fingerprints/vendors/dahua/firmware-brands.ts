import type { Brand } from '../../../src/model/fingerprint.ts';
import { andOthers, sharedBrands } from '../../define.ts';

/** A list of brands whose firmware is Dahua's, as far as anybody found any. */
export const firmwares = 'DeathCamel58/amcrest-compatible-finder README.md';

const stack =
  'The unit answers as a Dahua does: realm “Login to …”, SDP packetization-supported:DH, TCP 37777, firmware 2.800.….';

/** Brands that are in the list of {@link firmwares}. */
export const listedByFirmware: readonly Brand[] = [
  // Of each a list of firmware shows whether there is any, and whether it is Dahua's.
  ...sharedBrands({
    names: [
      'ActiveCam',
      'ADT',
      'CCTV Security Pros',
      'DH Vision',
      'Inaxsys',
      'Norden',
      'Optiview',
      'RVi',
      'Rhodium',
      'Security Camera King',
      'SecurityTronix',
      'VIP Vision',
      'Watchnet',
      'Winic',
      'Zuum',
    ],
    howToTell: `Some products, some of earlier years. ${stack}`,
    source: firmwares,
  }),
  ...sharedBrands({
    names: ['Cantek', 'ENS Security'],
    howToTell: `Some products, some of earlier years. ${stack}`,
    source: firmwares,
  }).map(andOthers),
  // Named there, and no firmware of theirs was found yet.
  ...sharedBrands({
    names: [
      'Altoros',
      'Ameta',
      'Ascendent',
      'BV Security',
      'CCTV Star',
      'Dax Networks',
      'Dotix',
      'Gess Technologies',
      'GSS',
      'Heivision',
      'Infinity CCTV',
      'Lumixen',
      'Maxron',
      'People Fu',
      'Rhino Co',
      'SavvyTech',
      'Saxco',
    ],
    howToTell: `Reported to be Dahua’s in part. ${stack}`,
    source: firmwares,
  }).map(andOthers),
];
