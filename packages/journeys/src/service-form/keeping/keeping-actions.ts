import type { DeviceDraft } from './device-draft.js';
import type { KeepingViews } from './keeping-views.js';
import type { Outbox } from './outbox.js';
import type { KeepingActions } from './views/view.js';
import type { WayBack } from './way-back.js';
import type { WaysOut } from './ways-out.js';

/** What keeps an application, part by part. */
export interface KeepingParts {
  readonly device: DeviceDraft;
  readonly ways: WaysOut;
  readonly wayBack: WayBack;
  readonly views: KeepingViews;
  readonly outbox: Outbox;
}

/** What the buttons of the views do; what takes several parts together is given. */
export function keepingActions(
  { device, ways, wayBack, views, outbox }: KeepingParts,
  together: Pick<KeepingActions, 'goOn' | 'wipe'>,
): KeepingActions {
  return {
    ...together,
    startAgain: () => {
      views.ask(false);
      void device.keeper?.forget();
    },
    askToStartAgain: (isAsked) => views.ask(isAsked),
    saveHere: () => void device.keeper?.takeOver(),
    openSaver: () => {
      views.ask(false);
      ways.saver.reset();
      void views.showSaver(true);
    },
    share: (isShared) => void device.share(isShared),
    keepSensitive: (keeps) => {
      ways.keepSensitive(keeps);
      void device.keeper?.keepSensitive(keeps);
    },
    makeLink: () => void ways.makeLink(),
    makeFile: (passphrase) => void ways.makeFile(passphrase),
    checkFile: (file) => void ways.saver.checkFile(file),
    openFile: (file, passphrase) => void wayBack.openFile(file, passphrase),
    stopWaiting: outbox.giveUp,
  };
}
