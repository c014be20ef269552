import type { ServiceGateway } from '@fanar/contract';
import { fixture, html } from '@open-wc/testing';
import { inside } from '../../testing/inside.js';
import '../define.js';
import type { FanarStatusTracker } from '../status-tracker.js';
import { KEY, REFERENCE } from './status.js';

export interface Mounting {
  readonly gateway: ServiceGateway;
  readonly lang?: 'ar' | 'en';
  /** Default: those of the application of the tests. */
  readonly reference?: string;
  readonly key?: string;
  readonly remember?: boolean;
}

export const CLOSED = { reference: '', key: '' } as const;

/** A tracker in a page, with something after it to tab to. */
export async function mountTracker({
  gateway,
  lang = 'ar',
  reference = REFERENCE,
  key = KEY,
  remember = false,
}: Mounting) {
  const page = await fixture<HTMLElement>(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-status-tracker
        reference=${reference}
        ?remember=${remember}
        .key=${key}
        .gateway=${gateway}
      ></fanar-status-tracker>
      <button>بعد</button>
    </div>
  `);
  const tracker = page.querySelector('fanar-status-tracker') as FanarStatusTracker;
  return { page, tracker, gateway, ...inside(tracker) };
}
