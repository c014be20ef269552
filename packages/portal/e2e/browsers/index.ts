import type { Browser, LaunchChoices } from './browser.js';
import { launchPuppeteer } from './puppeteer.js';
import { launchWebKit } from './webkit.js';

export type { Browser, Tab } from './browser.js';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export const launch = (engine: Engine, choices: LaunchChoices = {}): Promise<Browser> =>
  engine === 'webkit' ? launchWebKit(choices) : launchPuppeteer(engine, choices);
