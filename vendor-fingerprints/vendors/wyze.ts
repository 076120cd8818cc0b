import { hostNameFields, type MakerEntry } from '../define.ts';
import { alone } from '../tables/firmware-strings.ts';
import { camera, unit } from '../tables/series.ts';

export const wyze: MakerEntry = {
  id: 'wyze',
  name: 'Wyze',
  // A brand of the United States; who makes the units is not established.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Wyze Labs Inc (United States)',
    'ch-bas/cctv-camera-database README.md',
    'that others make what it sells, so the country is left open: general knowledge, not verified',
  ],
  fingerprints: [],
  registrants: ['Wyze Labs Inc'],
  prefixWeight: 0.2,
  firmwareStrings: [
    alone('Wyze'),
    {
      field: hostNameFields,
      pattern:
        /^(?<model>WyzeCam|WYZE_CAKP2JFUS|HL_(?:CAM\dP?|PAN\dP?|PANP|CFL2|WCO2|BC)|WYZEC(?:1(?:-JZ)?|P1_JEF)|WVOD1|GW_GC\d|AN_RSCW|LD_CFP)(?:[-_][0-9A-F]{4,12})?(?:\.[\w.-]{1,60})?$/i,
      weight: 0.45,
      is: ['camera', 0.6],
      seen: ['WYZE_CAKP2JFUS-7C78B2112233', 'HL_CAM4-80482C41CECF.lan', 'WYZEC1-JZ', 'WyzeCam-2CAA8E1A2B3C'],
      unlike: ['Wyze', 'HL_CAMERA', 'HL-CAM4-PC'],
      source:
        'rules that tell devices by their lease, and libraries for Wyze, found by full-text search: repositories not named',
    },
    {
      field: hostNameFields,
      pattern: /^(?<model>WYZEDB3|HL_DB2|GW_(?:BE1|DBD)|AN_RDB1)(?:[-_][0-9A-F]{4,12})?(?:\.[\w.-]{1,60})?$/i,
      weight: 0.45,
      is: ['doorbell', 0.6],
      seen: ['WYZEDB3-7C78B2112233', 'GW_BE1'],
      unlike: ['WYZE', 'GW_B'],
      source: 'libraries for Wyze, found by full-text search: repositories not named',
    },
  ],
  series: [
    camera(
      '(?:WYZE(?:C1|CP1|_CAKP2JF\\w{0,3}|C1[_-]JZ|CP1_JEF)\\w{0,3}|WYZEC1-JZ|WVOD[12]|HL_(?:CAM\\d\\w{0,3}|PAN\\d\\w?|WCO2|CFL2)|GW_(?:GC\\d|DUO)|LD_CFP|AN_RSCW)',
      ['WYZEC1-JZ', 'WYZE_CAKP2JFUS', 'HL_CAM3P', 'WVOD1', 'LD_CFP'],
      ['WYZE', 'HL_DB2', 'WLPP1'],
    ),
    unit(
      'doorbell',
      '(?:WYZEDB\\d|HL_DB\\d|GW_DBD|AN_RDB1)\\w{0,2}',
      ['WYZEDB3', 'HL_DB2'],
      ['WYZE', 'HL_CAM3P'],
    ),
    camera(
      '(?:WYZE_?(?:C[12P]?\\d?|CP1|CAKP2JFUS)|WVOD[12]|HL_(?:CAM[2-4]P?|PAN[23]P?|CFL2|WCO2)|AN_RSCW|LD_CFP)(?:[_-]\\w{2,4})?',
      ['WYZECP1_JEF', 'HL_CAM4', 'WYZE_CAKP2JFUS'],
      ['WYZE', 'HL_CAM', 'WYZEDB3'],
    ),
  ],
};
