import { type OwnWord, own, recorders } from './own-word.ts';

/**
 * Coined names of makers' lines of products, which mean nothing else. A line whose name is an ordinary word, or somebody else's, too, is a
 * habit in its maker's file, by `line`.
 */
export const productLines: readonly OwnWord[] = [
  ...own('arecont', 'SurroundVideo', 'MegaDome', 'ConteraIP'),
  ...recorders('avermedia', 'AVerDiGi'),
  ...own('bosch', 'TINYON'),
  ...own('d-link', 'SecuriCam'),
  ...own('dallmeier', 'Panomera', 'Picodome'),
  ...own('foscam', 'FosBaby'),
  ...own('ganz', 'PixelPro'),
  ...own('geutebrueck', 'GEVICAM'),
  ...own('lilin', 'iMegaPro'),
  ...own('oncam', 'Halocam'),
  ...own('panasonic', 'HomeHawk'),
  ...own('pelco', 'Camclosure'),
  ...own('planex', 'smacam'),
  ...own('sightlogix', 'SightSensor'),
  ...own('trendnet', 'SecurView'),
  ...own('vicon', 'SurveyorVFT'),
  ...own('vivotek', 'VIVOCloud'),
  ...own('wyze', 'WyzeCam'),
  ...own('y-cam', 'HomeMonitor HD'),
];
