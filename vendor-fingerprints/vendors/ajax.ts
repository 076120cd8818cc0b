import type { MakerEntry } from '../define.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const ajax: MakerEntry = {
  id: 'ajax',
  name: 'Ajax',
  headquarters: 'UA',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Ajax Systems Inc (Ukraine)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [],
  registrants: ['Ajax Systems Inc', 'Ajax Systems DMCC'],
  prefixWeight: 0.2,
  series: [
    camera(
      '(?:TurretCam|BulletCam|DomeCam(?: Mini)?|IndoorCam)(?: HL)?(?: \\(.{1,24}\\))?',
      ['TurretCam (8 Mp/2.8 mm)', 'BulletCam HL'],
      ['Turret', 'TurretCamera'],
      plain,
    ),
    unit('recorder', 'NVR \\((?:8|16)-ch\\)', ['NVR (8-ch)', 'NVR (16-ch)'], ['NVR', 'NVR (8ch)'], short),
    unit('doorbell', 'Ajax (?:Video )?DoorBell', ['Ajax DoorBell'], ['DoorBell', 'Ajax'], plain),
    camera('(?:Turret|Bullet|Dome)Cam XL', ['TurretCam XL'], ['TurretCam', 'Cam XL'], plain),
    unit(
      'recorder',
      'NVR (?:H2D|DC|HDD)(?: \\(\\d{1,2}-ch\\))?',
      ['NVR H2D', 'NVR DC (16-ch)'],
      ['NVR', 'NVR H2'],
      short,
    ),
  ],
};
