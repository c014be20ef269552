import {
  createHttpGateway,
  type DataColumn,
  type Directory,
  type ServiceGateway,
  type ServicePerformance,
} from '@fanar/contract';
import { cairoNow, fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import {
  baseStyles,
  caseErrorMessages,
  connectionErrorMessages,
  FanarElement,
  focusStyles,
  LiveRegionController,
  Localized,
  serviceErrorMessages,
  visuallyHiddenStyles,
  type Params,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarSelect } from '@fanar/elements/select';
import { FanarSkeleton } from '@fanar/elements/skeleton';
import { isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import { inLanguage } from '../i18n/in-language.js';
import ar from '../i18n/locales/ar/service-performance.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { levelOf } from '../level-of.js';
import { LoadingController } from '../loading-controller.js';
import { problemOf, refusalFrom, type Refusal } from '../refusal.js';
import { LazyParts } from '../service-form/lazy-parts.js';
import { saveBlob } from '../service-form/receipt/save-file.js';
import { startingPoint, type Chart } from './charts.js';
import { figureText, type FigureSpeech } from './figure-words.js';
import { chartsCode } from './late-parts.js';
import { readMonth } from './periods.js';
import {
  isEmpty,
  isMeasure,
  MEASURES,
  queryOf,
  type Measure,
  type Wanted,
} from './service-performance.state.js';
import { servicePerformanceStyles } from './service-performance.styles.js';
import { scopeOf, spanText } from './views/controls.js';
import { performanceScreen } from './views/screen.js';
import type { PerformanceActions, PerformanceView } from './views/view.js';

export type * from '../emit.js';
export type * from './service-performance.events.js';

/** What the answer depends on. */
const ASKED_BY = ['sector', 'service', 'from', 'to', 'api', 'gateway', 'performance'] as const;

const NO_NAMES: Directory = { services: [], sectors: [], events: [] };

/** Figures, and what was wanted when they were asked for. */
interface Answered {
  readonly performance: ServicePerformance;
  readonly wanted: Wanted;
}

/**
 * How services do, in public figures: what came in, how long it took, how much was done in the time
 * that is promised, and what people think, month by month and side by side. What is chosen stands in
 * properties, so that a page can put it into its address and take it from there: the element owns none.
 *
 * @slot - Shown until the figures are there, and where they cannot be loaded: where else to turn.
 * @fires fanar-performance-change - Another sector, service or period was chosen:
 *   `{ sector, service, from, to }`.
 * @fires fanar-error - The figures could not be loaded, and the reader has been told. Detail: code and
 *   params.
 */
export class FanarServicePerformance extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-service-performance';

  static override readonly dependencies = [FanarAlert, FanarButton, FanarSelect, FanarSkeleton];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    caseErrorMessages,
    journeyMessages('service-performance', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    visuallyHiddenStyles,
    journeyStyles,
    servicePerformanceStyles,
  ];

  /** Id of the sector whose services are told of. Default: of all. */
  @property() sector = '';

  /** Id of a service, `sector/service`, that is told of alone. Default: of all. */
  @property() service = '';

  /** The first month, as `2026-01`. Default: the twelfth from the last. */
  @property() from = '';

  /** The last month, as `2026-12`. Default: the one that runs. */
  @property() to = '';

  /** Where the API is, e.g. `/api/v1`. */
  @property() api: string | undefined;

  /**
   * Any other back end, with `getPerformance`, `getDirectory` for the names to choose from,
   * `getPerformanceTable` and `getDataDictionary` for what is downloaded; comes before `api`.
   */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** The figures themselves, JSON in the attribute; come before `gateway`. Default: they are asked for. */
  @property({ type: Object }) performance: ServicePerformance | undefined;

  /** Level of the first heading, 1 to 6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private measure: Measure = MEASURES[0];
  /** Places of points, by chart. */
  @state() private looked: Readonly<Record<string, number>> = {};
  @state() private isSaving = false;
  @state() private trouble: Refusal | undefined;

  readonly #live = new LiveRegionController(this);
  readonly #parts = new LazyParts(this, () => this.locale.language);
  readonly #figures = new LoadingController<Answered>(this, (signal) => this.#ask(signal));
  readonly #directory = new LoadingController<Directory>(this, (signal) => this.#askNames(signal));
  readonly #dictionary = new LoadingController<readonly DataColumn[]>(this, (signal) =>
    this.#gateway?.getDataDictionary?.({ signal }),
  );
  #httpGateway: ServiceGateway | undefined;
  #isUnsaid = false;
  #isNameless = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { api } = this;
    if (changed.has('api')) this.#httpGateway = api ? createHttpGateway({ base: api }) : undefined;
    if (isServer) return;
    if (changed.has('api') || changed.has('gateway')) void this.#directory.load();
    if (!ASKED_BY.some((name) => changed.has(name))) return;
    this.looked = {};
    void this.#figures.load();
  }

  protected override updated(): void {
    chartsCode.adopt(this.renderRoot as ShadowRoot);
    const shown = this.#shown;
    if (!this.#isUnsaid || !shown || this.#isOld) return;
    this.#isUnsaid = false;
    const view = this.#view();
    this.#live.announce(this.#t('shown', { scope: scopeOf(view), span: spanText(view, shown) }));
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  get #shown(): ServicePerformance | undefined {
    return this.performance ?? this.#figures.value?.performance;
  }

  get #wanted(): Wanted {
    const { sector, service, from, to } = this;
    return { sector, service, from: readMonth(from), to: readMonth(to) };
  }

  /** What is shown is not what is wanted; the answer is on its way, or does not come. */
  get #isOld(): boolean {
    const answered = this.performance ? undefined : this.#figures.value?.wanted;
    return answered !== undefined && JSON.stringify(answered) !== JSON.stringify(this.#wanted);
  }

  #ask(signal: AbortSignal): Promise<Answered> | undefined {
    if (this.performance) return undefined;
    const wanted = this.#wanted;
    return this.#gateway
      ?.getPerformance?.(queryOf(wanted), { signal })
      .then((performance) => ({ performance, wanted }));
  }

  /** Figures are read without names: nobody is told where they do not come. */
  async #askNames(signal: AbortSignal): Promise<Directory> {
    this.#isNameless = false;
    const names = await this.#gateway?.getDirectory?.({ signal }).catch(() => undefined);
    this.#isNameless = !names;
    return names ?? NO_NAMES;
  }

  readonly #actions: PerformanceActions = {
    choose: (change) => {
      Object.assign(this, change);
      const { sector, service, from, to } = this;
      this.#isUnsaid = true;
      emit(this, 'fanar-performance-change', { sector, service, from, to });
    },
    compareBy: (measure) => {
      this.measure = isMeasure(measure) ? measure : MEASURES[0];
    },
    lookAt: ({ id }, at) => (this.looked = { ...this.looked, [id]: at }),
    saveTable: () => void this.#saveTable(),
    saveFigures: () => {
      const text = JSON.stringify(this.#shown, undefined, 2);
      saveBlob(this.#fileName('json'), new Blob([text], { type: 'application/json' }));
    },
    openDictionary: () => {
      if (!this.#dictionary.value) void this.#dictionary.load();
    },
    retry: () => void this.#figures.load(),
    retryPart: () => this.#parts.retry(),
  };

  async #saveTable(): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.trouble = undefined;
    const name = this.#fileName('csv');
    try {
      const table = await this.#gateway?.getPerformanceTable?.(queryOf(this.#wanted));
      if (table) saveBlob(name, table);
    } catch (error) {
      this.trouble = refusalFrom(error);
      emit(this, 'fanar-error', problemOf(this.trouble));
    } finally {
      this.isSaving = false;
    }
  }

  /** Says what is in it. */
  #fileName(kind: string): string {
    const { sector, service } = this;
    const { from, to } = this.#shown ?? this.#wanted;
    const parts = ['performance', (service || sector).replaceAll('/', '-'), from, to];
    return `${parts.filter(Boolean).join('-')}.${kind}`;
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(`service-performance:${key}`, params);

  get #speech(): FigureSpeech {
    const { locale } = this;
    return {
      t: this.#t,
      percent: (value) => locale.formatNumber(value / 100, { style: 'percent' }),
      number: (value) => locale.formatNumber(value),
    };
  }

  #view(): PerformanceView {
    const { locale, gateway } = this;
    const { format, language } = locale;
    const speech = this.#speech;
    const shown = this.#shown;
    const isDrawn = !isServer && shown !== undefined && !isEmpty(shown);
    return {
      ...speech,
      performance: shown,
      isAwaited: gateway ? gateway.getPerformance !== undefined : Boolean(this.api),
      isOld: this.#isOld,
      failure: this.performance ? undefined : this.#figures.failure,
      wanted: this.#wanted,
      isNamed: this.#gateway?.getDirectory !== undefined && !this.#isNameless,
      directory: this.#directory.value,
      // As the back end says; the clock of the device may be wrong.
      now: shown?.isRunning ? shown.to : cairoNow().date.slice(0, 7),
      measure: this.measure,
      level: levelOf(this.headingLevel),
      language,
      isRtl: locale.dir === 'rtl',
      readiness: isDrawn ? this.#parts.need([chartsCode.load]) : 'loading',
      charts: chartsCode.code,
      lookedAt: ({ id, points }: Chart) => this.looked[id] ?? startingPoint(points),
      dictionary: {
        isOffered: this.#gateway?.getDataDictionary !== undefined,
        value: this.#dictionary.value,
        failure: this.#dictionary.failure,
      },
      hasTable: this.#gateway?.getPerformanceTable !== undefined,
      trouble: this.trouble,
      isSaving: this.isSaving,
      figure: (measure, value) => figureText(measure, value, speech),
      words: (text) => inLanguage(text, language),
      month: (month) => formatDate(`${month}-01`, { ...format, style: 'month' }),
      moment: (instant) => {
        const { date, time } = fromInstant(instant);
        return { date: formatDate(date, format), time: formatTime(time, format) };
      },
      problem: (failure) => locale.problemText(failure),
      actions: this.#actions,
    };
  }

  protected override render(): TemplateResult {
    return performanceScreen(this.#view());
  }
}
