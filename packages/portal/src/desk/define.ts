import '@fanar/elements/alert/define';
import '@fanar/elements/back-link/define';
import '@fanar/elements/button/define';
import '@fanar/elements/combobox/define';
import '@fanar/elements/critical-action/define';
import '@fanar/elements/date-field/define';
import '@fanar/elements/details/define';
import '@fanar/elements/error-summary/define';
import '@fanar/elements/file-upload/define';
import '@fanar/elements/message-thread/define';
import '@fanar/elements/radio-group/define';
import '@fanar/elements/segmented-control/define';
import '@fanar/elements/select/define';
import '@fanar/elements/summary-list/define';
import '@fanar/elements/table/define';
import '@fanar/elements/tag/define';
import '@fanar/elements/text-area/define';
import '@fanar/elements/text-field/define';
import { PortalDesk } from './desk.js';

PortalDesk.define();

declare global {
  interface HTMLElementTagNameMap {
    'portal-desk': PortalDesk;
  }
}
