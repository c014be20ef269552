/** Names of keys as WebDriver writes them. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** Strokes keys one after the other by WebDriver: letters, or names such as `ArrowDown`. */
export function strokeKeys(driver, keys) {
  const actions = keys.map(coded).flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
}

/** `{ keys: ['Shift', 'Tab'] }`: presses keys together, in every engine. */
export function chordPlugin() {
  return {
    name: 'fanar-chord',
    async executeCommand({ command, payload, session }) {
      if (command !== 'press-together') return undefined;
      const { keys } = payload;
      const back = [...keys].reverse();
      if (session.browser.type === 'webdriver') {
        const actions = [
          ...keys.map((key) => ({ type: 'keyDown', value: coded(key) })),
          ...back.map((key) => ({ type: 'keyUp', value: coded(key) })),
        ];
        await session.browser.driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
      } else {
        const { keyboard } = session.browser.getPage(session.id);
        for (const key of keys) await keyboard.down(key);
        for (const key of back) await keyboard.up(key);
      }
      return true;
    },
  };
}

function coded(key) {
  const value = KEYS[key] ?? key;
  if (value.length === 1) return value;
  throw new Error(`Unknown key "${key}"`);
}
