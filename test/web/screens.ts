import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { long } from '../long.ts';

const widths = [1280, 375, 800] as const;
const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** On which screens pages are looked at: in the long form each width with each look, else each of them once. */
export const screens = widths.flatMap((width, at) =>
  looks.filter((_, look) => long || look === at).map((look) => ({ width, ...look })),
);

/** One page in so many is tried by axe, unless in the long form: it takes most of the time. No multiple of the number of screens. */
const byAxe = 4;

/**
 * What checks the open page, in the long form on each of the {@link screens}, else on one of them in turns: axe finds nothing, and nothing
 * sticks out. `axeToo` may leave axe to the long form.
 */
export function onScreens(page: Page, axeToo = true): (place: number) => Promise<void> {
  return async (place) => {
    const withAxe = long || (axeToo && place % byAxe === 0);
    // Each page is loaded once: loading takes longer than to show it on another screen.
    for (const [screen, { width, colorScheme, forcedColors }] of screens.entries()) {
      if (!long && place % screens.length !== screen) continue;
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, forcedColors });
      const where = `${page.url()} at ${width}, ${colorScheme}, forced colours ${forcedColors}`;
      if (withAxe) expect(await violations(page), where).toEqual([]);
      // Nothing sticks out but what scrolls by itself.
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide, where).toBeLessThanOrEqual(width);
    }
  };
}

/** What axe finds wrong with the page that is open, one rule a line. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
