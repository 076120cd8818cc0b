import { long } from '../long.ts';

/** Whether axe checks this page on this screen: in the long form always, else each page on one of the screens, in turns. */
export function inTurn(page: number, screen: number, screens = 3): boolean {
  return long || page % screens === screen;
}
