import type { Tab } from './browsers/index.js';
import { activate, untilShown } from './keyboard.js';
import { words, type Language } from './words.js';

/** An hour and minutes, as a choice of time is named. */
const TIME = /^\D*[\d٠-٩]{1,2}:[\d٠-٩]{2}/;

/** From the visit over the offices to the first free time of the first free day, by keyboard. */
export async function chooseFirstTime(tab: Tab, language: Language): Promise<void> {
  const w = words[language];
  await untilShown(tab, w.visit);
  await activate(tab, w.continue);
  await untilShown(tab, w.chooseOffice);
  await activate(tab, w.officeName, 'Space');
  await activate(tab, w.showDays);
  await untilShown(tab, w.chooseDay);
  await activate(tab, w.freeDay);
  await untilShown(tab, w.chooseTime);
  await activate(tab, TIME, 'Space');
}
