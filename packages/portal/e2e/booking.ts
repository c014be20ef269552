import type { Tab } from './browsers/index.js';
import { activate, tabTo, untilShown } from './keyboard.js';
import { words, type Language } from './words.js';

/** An hour and minutes, as a choice of time is named. */
export const TIME = /^\D*[\d٠-٩]{1,2}:[\d٠-٩]{2}/;

/** From the visit over the offices to the first free time of the first free day, by keyboard. */
export async function chooseFirstTime(tab: Tab, language: Language): Promise<void> {
  const w = words[language];
  await untilShown(tab, w.visit);
  await activate(tab, w.continue);
  await untilShown(tab, w.chooseOffice);
  await activate(tab, w.officeName, 'Space');
  await activate(tab, w.showDays);
  await untilShown(tab, w.chooseDay);
  await tabTo(tab, w.freeDay);
  await holdToOneStop(tab);
  await tab.press('Enter');
  await untilShown(tab, w.chooseTime);
  await activate(tab, TIME, 'Space');
}

/** A calendar is one stop: Tab leads out of its days, and back to the same one. */
async function holdToOneStop(tab: Tab): Promise<void> {
  const day = await tab.evaluate(dayInFocus);
  await tab.press('Tab');
  const next = await tab.evaluate(dayInFocus);
  await tab.press('Tab', { shift: true });
  const again = await tab.evaluate(dayInFocus);
  if (day === '' || next !== '' || again !== day) {
    throw new Error(`The calendar is no single stop: “${day}”, “${next}”, “${again}”.`);
  }
}

/** The cell of the grid that has the focus. Runs in the page. */
function dayInFocus(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const cell = element?.closest('[role=grid] *, table *');
  return cell?.ariaLabel ?? cell?.textContent ?? '';
}
