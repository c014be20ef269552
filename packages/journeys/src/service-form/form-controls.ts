import type { ApplicationFlow } from './application-flow.js';
import type { FileStore } from './field-kinds/kind.js';
import type { FormVerification } from './form-verification.js';
import type { KeepingController } from './keeping/keeping-controller.js';
import type { FormView } from './screens/form.js';
import { addItem, removeItem } from './service-form.state.js';

export interface FormControlsOptions {
  readonly host: { readonly mapTiles: string; readonly mapAttribution: string };
  readonly flow: ApplicationFlow;
  readonly keeping: KeepingController;
  readonly verification: FormVerification;
  readonly files: () => FileStore;
  readonly announce: (words: string) => void;
}

/** What the controls of the questions ask of their form. */
export function formControls({
  host,
  flow,
  keeping,
  verification,
  files,
  announce,
}: FormControlsOptions): FormView['controls'] {
  return {
    get files() {
      return files();
    },
    get isShared() {
      return keeping.isShared;
    },
    get map() {
      return { tiles: host.mapTiles, attribution: host.mapAttribution };
    },
    addItem: (path) => flow.update((draft) => addItem(draft, path)),
    removeItem: (path, index) => {
      const before = flow.draft;
      flow.update((draft) => removeItem(draft, path, index));
      if (before) keeping.letGo(before);
    },
    announce,
    resendCode: (path) => void verification.resend(path),
  };
}
