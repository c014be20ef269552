import { onTestFinished, type TestContext } from 'vitest';
import type { Browser, Tab } from './browsers/index.js';
import { Scene } from './scene.js';

/**
 * A tab that is closed when the test ends, however it ends.
 *
 * @param test Which one, where several go beside each other.
 */
export async function openTab(
  browser: Browser,
  test: Pick<TestContext, 'onTestFinished'> = { onTestFinished },
): Promise<Tab> {
  const tab = await browser.open();
  test.onTestFinished(() => tab.close());
  return tab;
}

/** A portal of the test's own. */
export async function openScene(limits: Parameters<typeof Scene.open>[0] = {}): Promise<Scene> {
  const scene = await Scene.open(limits);
  onTestFinished(() => scene.close());
  return scene;
}
