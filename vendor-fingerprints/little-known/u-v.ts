import type { MakerEntry } from '../define.ts';
import { lift } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';
import { littleKnown, names, namesOfMuchElse, stations } from './define.ts';

/** Those whose name begins with U to V. */
export const littleKnownUToV: readonly MakerEntry[] = [
  ...names(
    'camera',
    'UCam247',
    'UDP Technology',
    'Ultrak',
    'Unisight',
    'Unitoptek',
    'Unix CCTV',
    'Uokoo',
    'Uovision',
    'V380',
    'V5 Systems',
    'ValueHD',
    'Vandsec',
    'Vaxtor',
    'VCA Technology',
    'Veezoom',
    'Veilux',
    'Victure',
    'VideoIQ',
    'Videonetics',
    'Videosec',
    'Videoswitch',
    'Videotrec',
    'Vidicore',
    'Vidstar',
    'ViewZ',
    'Vikylin',
    'Vilar',
    'Vimicro',
    'Vimtag',
    'Visiondigi',
    'VisorTech',
    'Vista CCTV',
    'Visualint',
  ),
  ...names(
    'recorder',
    'VDG Security',
    'Videcon',
    'VideoInsight',
    'Videology',
    'Videotronic',
    'Viewtron',
    'Visimetrics',
    'Vonnic',
  ),
  ...names('doorbell', 'Vingtor-Stentofon'),
  ...stations('Videx'),
  ...namesOfMuchElse(
    'Uniden',
    'UTC Fire & Security',
    'Vanderbilt',
    'Viettel',
    'ViewSonic',
    'Vimar',
    'Vissonic',
    'VITEC',
    'Vivint',
    'VNPT',
  ),
  littleKnown('Unimo', 'recorder', {
    habits: [
      {
        field: 'http.title',
        pattern: /^(?:DVR_H264|RTDVR) ActiveX$/i,
        seen: ['RTDVR ActiveX', 'DVR_H264 ActiveX'],
        unlike: ['ActiveX', 'DVR_H264'],
        source: lift,
      },
    ],
  }),
  littleKnown('Vacron', 'camera', {
    series: [
      camera(
        'V(?:IG|IT|VH|DH|IH|IR)-[A-Z]{1,2}\\d{2,3}\\w{0,2}',
        ['VIT-UA671E', 'VVH-HF31', 'VIG-US721VE'],
        ['VIT-', 'VIT-671'],
        plain,
      ),
    ],
  }),
  littleKnown('VisionHiTech', 'camera', {
    series: [camera('V[NBM]\\d{2}\\w{0,6}', ['VN60', 'VN70EH'], ['VN6', 'VX60'], plain)],
  }),
];
