import type { Page } from 'playwright-core';

/** Goes on with the Tab key until what has the focus is called so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let times = 0; times < 300; times++) {
    await page.keyboard.press('Tab');
    const focused = await page
      .evaluate<string>(`(() => {
      const it = document.activeElement;
      return (it?.getAttribute('aria-label') ?? it?.labels?.[0]?.textContent ?? it?.textContent ?? '').trim();
    })()`)
      // A page that is still coming takes the place of the one before it.
      .catch((error: Error) => (/navigation/.test(error.message) ? '' : Promise.reject(error)));
    if (name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`the Tab key leads to nothing called ${name}, but to ${[...new Set(passed)].join(', ')}`);
}

/** Follows what is called so, or presses it. */
export async function go(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Types where the keyboard leads, and nothing else. */
export async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    if (key === 'Tab' || key === 'Enter') await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}
