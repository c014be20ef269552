import {
  createHttpGateway,
  type Directory,
  type ServiceGateway,
  type ServiceSummary,
} from '@fanar/contract';
import {
  baseStyles,
  connectionErrorMessages,
  FanarElement,
  focusStyles,
  linkStyles,
  LiveRegionController,
  Localized,
  serviceErrorMessages,
  visuallyHiddenStyles,
  type Params,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarCheckboxGroup } from '@fanar/elements/checkbox-group';
import { FanarSearchField } from '@fanar/elements/search-field';
import { FanarServiceListItem } from '@fanar/elements/service-list-item';
import { isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { emit } from '../emit.js';
import { GrowingList } from '../growing-list.js';
import { inLanguage } from '../i18n/in-language.js';
import ar from '../i18n/locales/ar/service-directory.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { levelOf } from '../level-of.js';
import { LoadingController } from '../loading-controller.js';
import { searchIn, type Searched } from './directory-search.js';
import {
  isFilter,
  isNarrowed,
  servicesFor,
  type DirectoryFilter,
  type ServiceHref,
} from './service-directory.state.js';
import { serviceDirectoryStyles } from './service-directory.styles.js';
import { directoryScreen, type DirectoryActions } from './service-directory.views.js';

export type * from '../emit.js';
export type * from './service-directory.events.js';
export type { DirectoryFilter, ServiceHref } from './service-directory.state.js';

/** What the directory is made of. */
const SOURCES = ['api', 'gateway', 'directory'] as const;
const WANTED = ['query', 'sector', 'event', 'filters'] as const;

/** Milliseconds without a letter after which typing has paused. */
const PAUSE = 1000;

/**
 * Services to choose from: by what leads to them, by sector, or by a search that forgives spelling, in
 * Arabic and English at once. What is chosen stands in properties, so that a page can put it into its
 * address and take it from there: the element owns none.
 *
 * @slot - Shown until the services are there, and where they cannot be loaded: where else to turn.
 * @slot help - Shown where no service is found: whom to ask.
 * @fires fanar-directory-change - Another sector, event or filter was chosen, or the person is done
 *   typing: `{ sector, event, filters, count }`. The words are in `query`.
 * @fires fanar-error - The services could not be loaded, and the citizen has been told. Detail: code
 *   and params.
 * @csspart heading - Each heading.
 */
export class FanarServiceDirectory extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-service-directory';

  static override readonly dependencies = [
    FanarAlert,
    FanarButton,
    FanarCheckboxGroup,
    FanarSearchField,
    FanarServiceListItem,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    journeyMessages('service-directory', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    linkStyles,
    visuallyHiddenStyles,
    journeyStyles,
    serviceDirectoryStyles,
  ];

  /** What is searched for. Default: nothing. */
  @property() query = '';

  /** Id of the sector whose services are listed. Default: none. */
  @property() sector = '';

  /** Id of the life event whose services are listed. Default: none. */
  @property() event = '';

  /**
   * Lists only what is offered `online`, needs an `appointment`, or is `free`; in the attribute with
   * commas between. Default: all.
   */
  @property({ converter: { fromAttribute: readFilters } })
  filters: readonly DirectoryFilter[] = [];

  /**
   * Where services are: a pattern with `{id}` (`sector/service`), `{sector}` and `{service}`, or, as a
   * property, a function of the summary. Default: `{id}/`.
   */
  @property() href: ServiceHref = '{id}/';

  /** Where the API is, e.g. `/api/v1`. */
  @property() api: string | undefined;

  /** Any other back end, with `getDirectory`; comes before `api`. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** The services themselves, JSON in the attribute; comes before `gateway`. Default: they are asked for. */
  @property({ type: Object }) directory: Directory | undefined;

  /** Level of the headings, 1 to 6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #services = new LoadingController<Directory>(this, (signal) =>
    this.directory ? undefined : this.#gateway?.getDirectory?.({ signal }),
  );

  /** Made once there is something to search, after it is shown. */
  readonly #search = new LoadingController<Searched>(
    this,
    (signal) => this.#shown && searchIn(this.#shown, signal),
  );

  readonly #list = new GrowingList(this);
  readonly #live = new LiveRegionController(this);
  #searched: Directory | undefined;
  #found: readonly ServiceSummary[] | undefined;
  #isUnsaid = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!isServer && SOURCES.some((name) => changed.has(name))) void this.#services.load();
    const shown = this.#shown;
    if (!isServer && shown !== this.#searched) {
      this.#searched = shown;
      void this.#search.load();
    }
    if (WANTED.some((name) => changed.get(name) !== undefined)) {
      this.#list.restart();
      this.#isUnsaid = true;
    }
    const { directory, search } = this.#search.value ?? {};
    this.#found = shown && servicesFor(shown, this, shown === directory ? search : undefined);
    this.#list.measure(isNarrowed(this) ? (this.#found?.length ?? 0) : 0);
  }

  protected override updated(): void {
    if (this.#isUnsaid && this.#found) this.#announce(this.#found.length);
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? (this.api ? createHttpGateway({ base: this.api }) : undefined);
  }

  get #shown(): Directory | undefined {
    return this.directory ?? this.#services.value;
  }

  /** How many there are, once typing pauses. */
  #announce(count: number): void {
    this.#isUnsaid = false;
    this.#live.announce(isNarrowed(this) ? this.#t('count', { count }) : '', PAUSE);
  }

  readonly #actions: DirectoryActions = {
    search: (query) => (this.query = query),
    filter: (filters) => (this.filters = filters.filter(isFilter)),
    choose: (group) => {
      Object.assign(this, group);
      void this.#tell();
      void this.#focus('#results');
    },
    settle: () => void this.#tell(),
    showMore: () => void this.#showMore(),
    showAll: () => {
      Object.assign(this, { query: '', sector: '', event: '', filters: [] });
      void this.#tell();
      void this.#focus('.heading');
    },
    retry: () => void (this.#services.failure ? this.#services : this.#search).load(),
  };

  /** Once it is known how many are found. */
  async #tell(): Promise<void> {
    await this.updateComplete;
    const { sector, event, filters } = this;
    emit(this, 'fanar-directory-change', {
      ...{ sector, event, filters },
      count: this.#found?.length ?? 0,
    });
  }

  async #showMore(): Promise<void> {
    const before = this.#list.showMore();
    await this.#focus(`.services > :nth-child(${String(before + 1)})`);
    const total = this.#found?.length ?? 0;
    const shown = Math.min(this.#list.limit, total);
    this.#live.announce(this.#t('shown', { shown, count: total }));
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(`service-directory:${key}`, params);

  protected override render(): TemplateResult {
    const { query, sector, event, filters } = this;
    return directoryScreen({
      directory: this.#shown,
      isAwaited: this.gateway ? this.gateway.getDirectory !== undefined : Boolean(this.api),
      wanted: { query, sector, event, filters },
      found: this.#found,
      list: this.#list,
      failure: this.#services.failure ?? this.#search.failure,
      href: this.href,
      level: levelOf(this.headingLevel),
      t: this.#t,
      problem: (failure) => this.locale.problemText(failure),
      words: (text) => inLanguage(text, this.locale.language),
      actions: this.#actions,
    });
  }
}

function readFilters(text: string | null): readonly DirectoryFilter[] {
  const names = text?.split(',').map((name) => name.trim()) ?? [];
  return names.filter(isFilter);
}
