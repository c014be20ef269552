const NAME = 'fanar-status-tracker:kept';

/**
 * Says at once whether this device keeps applications, which the database tells only later. It names
 * none. Where a browser keeps nothing there is none.
 */
export const marker = {
  get isSet(): boolean {
    try {
      return localStorage.getItem(NAME) !== null;
    } catch {
      return false;
    }
  },

  set(isKept: boolean): void {
    try {
      if (isKept) localStorage.setItem(NAME, '1');
      else localStorage.removeItem(NAME);
    } catch {
      // Full or forbidden: the list comes a moment later.
    }
  },
};
