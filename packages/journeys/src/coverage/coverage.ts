import { createHttpGateway, type Coverage, type ServiceGateway } from '@fanar/contract';
import {
  baseStyles,
  connectionErrorMessages,
  FanarElement,
  focusStyles,
  Localized,
  serviceErrorMessages,
  visuallyHiddenStyles,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarSkeleton } from '@fanar/elements/skeleton';
import { isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { inLanguage } from '../i18n/in-language.js';
import ar from '../i18n/locales/ar/coverage.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { levelOf } from '../level-of.js';
import { LoadingController } from '../loading-controller.js';
import { coverageStyles } from './coverage.styles.js';
import { coverageScreen } from './coverage.views.js';

export type * from '../emit.js';

const SOURCES = ['api', 'gateway', 'coverage'] as const;

/**
 * The government buildings that are connected, and the cabinets that connect them: how many in all,
 * and in each district by sector.
 *
 * @slot - Shown until it is known, and where it cannot be loaded: where else to turn.
 * @fires fanar-error - It could not be loaded, and the reader has been told. Detail: code and params.
 */
export class FanarCoverage extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-coverage';

  static override readonly dependencies = [FanarAlert, FanarButton, FanarSkeleton];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    journeyMessages('coverage', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    visuallyHiddenStyles,
    journeyStyles,
    coverageStyles,
  ];

  /** Where the API is, e.g. `/api/v1`. */
  @property() api: string | undefined;

  /** Any other back end, with `getCoverage`; comes before `api`. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** What is covered, JSON in the attribute; comes before `gateway`. Default: it is asked for. */
  @property({ type: Object }) coverage: Coverage | undefined;

  /** Level of the first heading, 1 to 6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #known = new LoadingController<Coverage>(this, (signal) =>
    this.coverage ? undefined : this.#gateway?.getCoverage?.({ signal }),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!isServer && SOURCES.some((name) => changed.has(name))) void this.#known.load();
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? (this.api ? createHttpGateway({ base: this.api }) : undefined);
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    return coverageScreen({
      coverage: this.coverage ?? this.#known.value,
      isAwaited: this.gateway ? this.gateway.getCoverage !== undefined : Boolean(this.api),
      failure: this.coverage ? undefined : this.#known.failure,
      level: levelOf(this.headingLevel),
      t: (key, params) => locale.t(`coverage:${key}`, params),
      number: (value) => locale.formatNumber(value),
      words: (text) => inLanguage(text, locale.language),
      problem: (failure) => locale.problemText(failure),
      retry: () => void this.#known.load(),
    });
  }
}
