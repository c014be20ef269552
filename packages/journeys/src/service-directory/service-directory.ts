import {
  createHttpGateway,
  GatewayError,
  type Directory,
  type ServiceGateway,
  type ServiceSummary,
} from '@fanar/contract';
import type { ServiceSearch } from '@fanar/contract/search';
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
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import { inLanguage } from '../i18n/in-language.js';
import ar from '../i18n/locales/ar/service-directory.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { levelOf } from '../level-of.js';
import { problemOf, refusalFrom, type Refusal } from '../refusal.js';
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

  @state() private fetched: Directory | undefined;
  @state() private search: ServiceSearch | undefined;
  @state() private failure: Refusal | undefined;

  readonly #live = new LiveRegionController(this);
  #loading: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.search) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // After this update: what it starts asks for another.
    if (SOURCES.some((name) => changed.has(name))) queueMicrotask(() => void this.#load());
    const isWanted = WANTED.some((name) => changed.get(name) !== undefined);
    if (isWanted && this.#shown) this.#announce();
  }

  get #shown(): Directory | undefined {
    return this.directory ?? this.fetched;
  }

  get #found(): readonly ServiceSummary[] | undefined {
    const directory = this.#shown;
    return directory && servicesFor(directory, this, this.search);
  }

  async #load(): Promise<void> {
    const { api, directory } = this;
    const gateway = this.gateway ?? (api ? createHttpGateway({ base: api }) : undefined);
    this.#loading?.abort();
    if (!directory && !gateway?.getDirectory) return;
    const { signal } = (this.#loading = new AbortController());
    this.failure = undefined;
    try {
      const [given, { createServiceSearch }] = await Promise.all([
        directory ?? gateway?.getDirectory?.({ signal }),
        loadSearch(),
      ]);
      if (signal.aborted || !given) return;
      this.fetched = given;
      this.search = createServiceSearch(given);
    } catch (error) {
      if (signal.aborted) return;
      this.failure = refusalFrom(error);
      emit(this, 'fanar-error', problemOf(this.failure));
    }
  }

  /** How many there are, once typing pauses. */
  #announce(): void {
    const count = this.#found?.length;
    const words = isNarrowed(this) && count !== undefined ? this.#t('count', { count }) : '';
    this.#live.announce(words, PAUSE);
  }

  readonly #actions: DirectoryActions = {
    search: (query) => (this.query = query),
    filter: (filters) => (this.filters = filters.filter(isFilter)),
    choose: (group) => {
      Object.assign(this, group);
      this.#tell();
      void this.#focus('#results');
    },
    settle: () => this.#tell(),
    showAll: () => {
      Object.assign(this, { query: '', sector: '', event: '', filters: [] });
      this.#tell();
      void this.#focus('.heading');
    },
    retry: () => void this.#load(),
  };

  #tell(): void {
    const { sector, event, filters } = this;
    emit(this, 'fanar-directory-change', {
      ...{ sector, event, filters },
      count: this.#found?.length ?? 0,
    });
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
      failure: this.failure,
      href: this.href,
      level: levelOf(this.headingLevel),
      t: this.#t,
      problem: (failure) => this.locale.problemText(failure),
      words: (text) => inLanguage(text, this.locale.language),
      actions: this.#actions,
    });
  }
}

/** With MiniSearch: a page that has the services can be read before it. */
async function loadSearch(): Promise<typeof import('@fanar/contract/search')> {
  try {
    return await import('@fanar/contract/search');
  } catch (cause) {
    throw new GatewayError({ code: 'network-unreachable', status: 0, cause });
  }
}

function readFilters(text: string | null): readonly DirectoryFilter[] {
  const names = text?.split(',').map((name) => name.trim()) ?? [];
  return names.filter(isFilter);
}
