import type { MakerEntry } from '../define.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

const bluecherry = 'bluecherrydvr/bluecherry-apps misc/sql/mysql/3-ipcameras.sql';

export const brickcom: MakerEntry = {
  id: 'brickcom',
  name: 'Brickcom',
  headquarters: 'TW',
  sources: ['visioforge/help, directory of camera brands (Taipei, Taiwan)'],
  fingerprints: [
    {
      id: 'brickcom/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>(?:[GW]?(?:CB|FB|MB|OB)|FD|MD|VD)-[EH1-9]?\d{2,3}[ANP]\w{0,4}(?:-\w{2,4}){0,2})$/,
      weight: 0.4,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'OB-100Ap', gives: { model: 'OB-100Ap' } }],
      unlike: ['OB-', 'FD9387-HTV', 'VD-233E'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    camera('OSD-\\d{3}D\\w?|PZ-0\\d{2}E', ['OSD-040D', 'PZ-040E'], ['OSD-040', 'PZ-040', 'SD-040D'], plain),
    unit('encoder', 'VS-0[14]A(?:-KIT)?', ['VS-01A', 'VS-01A-KIT'], ['VS-01', 'VS-02B'], plain),
    camera('RB-\\d{3}[AN][a-z]{0,2}(?:-\\w{1,5})?', ['RB-300Ap', 'RB-500Ap'], ['RB-300', 'RB5009UG'], plain),
    camera(
      '(?:[GW]?(?:CB|FB|MB|OB|FD|MD|VD|OSD)|PZ)-\\d{3}[A-Z][a-z](?:-\\w{2,4}){0,2}',
      ['GOB-040Ce-f3', 'WOB-040Ca-73', 'WFB-130Ae-21'],
      ['GOB-040', 'GS-105Ev2'],
      { source: bluecherry },
    ),
    unit('encoder', 'W?VS-\\d{2}[A-Z][a-z]', ['WVS-01Ap', 'VS-01Ae'], ['VS-01', 'WVS-1'], {
      source: bluecherry,
    }),
    camera('G?OSD-\\d{3}[AE](?:-\\w{1,4}){0,2}', ['OSD-040E'], ['OSD-040', 'OSD-20E'], plain),
    camera('(?:CB|FB|MB|OB|VD|MD|FD)-[1-5]\\d{2}', ['CB-100', 'VD-500'], ['CB-10', 'CB-600'], short),
  ],
};
