import {
  createHttpGateway,
  type AccessibilityFeature,
  type Directory,
  type Office,
  type OfficeDirectory,
  type ServiceGateway,
  type Text,
} from '@fanar/contract';
import type { LatLng } from '@fanar/egypt';
import {
  baseStyles,
  connectionErrorMessages,
  DevicePlace,
  FanarElement,
  focusStyles,
  linkStyles,
  LiveRegionController,
  Localized,
  serviceErrorMessages,
  Turns,
  turnsOfTemplate,
  visuallyHiddenStyles,
  type Params,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarCheckbox } from '@fanar/elements/checkbox';
import { FanarCheckboxGroup } from '@fanar/elements/checkbox-group';
import { FanarDetails } from '@fanar/elements/details';
import { FanarLocationCard } from '@fanar/elements/location-card';
import { FanarSearchField } from '@fanar/elements/search-field';
import { FanarSelect } from '@fanar/elements/select';
import { isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import { inLanguage } from '../i18n/in-language.js';
import ar from '../i18n/locales/ar/facility-finder.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { levelOf } from '../level-of.js';
import { LoadingController } from '../loading-controller.js';
import { remembering } from '../remembering.js';
import type { ServiceHref } from '../service-directory/service-directory.state.js';
import {
  facilitiesOf,
  featuresIn,
  find,
  isNarrowed,
  isOf,
  NOTHING_WANTED,
  obstacles,
  offeredBy,
  type Facilities,
  type Found,
  type Moment,
  type Wanted,
} from './facility-finder.state.js';
import { facilityFinderStyles } from './facility-finder.styles.js';
import { choicesOf, type Choices } from './choices.js';
import { finderScreen } from './facility-finder.views.js';
import type { FinderActions } from './finder-view.js';
import { askForRest, type FacilitySource } from './facility-source.js';
import { StagedList } from './staged-list.js';
import { inFrames } from './in-frames.js';
import { MapDoor } from './map-door.js';
import { OpennessController } from './openness-controller.js';

export type * from '../emit.js';
export type * from './facility-finder.events.js';
export type { ServiceHref };

/** What the finder is made of. */
const SOURCES = ['api', 'gateway', 'offices', 'directory'] as const;
const WANTED = Object.keys(NOTHING_WANTED) as readonly (keyof Wanted)[];

/** The controls, one by one. */
const STAGES = 6;
/** A card is drawn in two: what is folded away comes after the rest. */
const CARD_STEPS = 2;
/** How many offices are drawn at first, and with each press for more. */
const SCREENFUL = 20;
/** Milliseconds without a letter after which typing has paused. */
const PAUSE = 1000;

/**
 * Offices to go to: by sector, service and district, what is open now, what a person with a disability
 * finds there, or by a name however it is spelt; nearest first, where the person asks for that. Where
 * she is stays on the device: it is told nobody and kept nowhere. What is chosen stands in properties,
 * so that a page can put it into its address and take it from there: the element owns none.
 *
 * @slot - Shown until the offices are there, and where they cannot be loaded: where else to turn.
 * @slot help - Shown where no office is found: whom to ask.
 * @fires fanar-facility-change - Another filter was chosen, or the person is done typing:
 *   `{ sector, service, district, openNow, accessibility, count }`. The words are in `query`.
 * @fires fanar-error - The offices could not be loaded, and the citizen has been told. Detail: code
 *   and params.
 * @csspart heading - The heading of the list.
 * @csspart map - The map, while it is open.
 */
export class FanarFacilityFinder extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-facility-finder';

  static override readonly dependencies = [
    ...[FanarAlert, FanarButton, FanarCheckbox, FanarCheckboxGroup, FanarDetails],
    ...[FanarLocationCard, FanarSearchField, FanarSelect],
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    journeyMessages('facility-finder', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    linkStyles,
    visuallyHiddenStyles,
    journeyStyles,
    facilityFinderStyles,
  ];

  /** What is searched for among names and addresses. Default: nothing. */
  @property() query = '';

  /** Id of the sector whose offices are listed. Default: of all. */
  @property() sector = '';

  /** Id of a service, `sector/service`, that the offices serve. Default: any. */
  @property() service = '';

  /** Id of the district where they are. Default: anywhere. */
  @property() district = '';

  /** Lists only those that are open at this moment in Egypt. Default: false. */
  @property({ type: Boolean, attribute: 'open-now' }) openNow = false;

  /**
   * Lists only those that have all of these: `step-free-entrance`, `lift`, `accessible-toilet`,
   * `reserved-parking`, `sign-language`, `tactile-paving`, `priority-counter`; in the attribute with
   * commas between. Default: none asked for.
   */
  @property({ converter: { fromAttribute: featuresIn } })
  accessibility: readonly AccessibilityFeature[] = [];

  /**
   * Where services are: a pattern with `{id}` (`sector/service`), `{sector}` and `{service}`, or, as a
   * property, a function of the summary. Default: they are named without links.
   */
  @property({ attribute: 'service-href' }) serviceHref: ServiceHref = '';

  /**
   * Where a visit is booked: a pattern with `{office}`, `{id}`, `{sector}` and `{service}`. Shown once a
   * service that has appointments is chosen. Default: no link.
   */
  @property({ attribute: 'book-href' }) bookHref = '';

  /**
   * Where a map shows an office: a pattern with `{latitude}`, `{longitude}` and `{name}`, such as
   * `geo:{latitude},{longitude}?q={latitude},{longitude}({name})` for the app of a phone. Default: no link.
   */
  @property({ attribute: 'map-href' }) mapHref = '';

  /**
   * Address of the tiles of a map in the projection of web maps, with `{z}`, `{x}` and `{y}`, such as
   * `https://tiles.example/{z}/{x}/{y}.png`. The policy of the page must let images come from there.
   * Default: none, and no map.
   */
  @property() tiles = '';

  /** Whose map it is, as its licence wants it said. */
  @property() attribution = '';

  /** Where the API is, e.g. `/api/v1`. */
  @property() api: string | undefined;

  /** Any other back end, with `getOffices`, and `getDirectory` for names; comes before `api`. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** The offices themselves, JSON in the attribute; come before `gateway`. Default: they are asked for. */
  @property({ type: Object }) offices: OfficeDirectory | undefined;

  /**
   * The names of sectors and services, JSON in the attribute; comes before `gateway`. Default: it is
   * asked for; without any, nothing is told of sectors and services.
   */
  @property({ type: Object }) directory: Directory | undefined;

  /** Level of the headings, 1 to 6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private limit = SCREENFUL;

  readonly [turnsOfTemplate] = new Turns();

  readonly #live = new LiveRegionController(this);
  readonly #source = new LoadingController<FacilitySource>(this, (signal) =>
    askForRest(this, this.#gateway, signal),
  );
  readonly #map: MapDoor = new MapDoor(this, {
    offices: () => this.#drawn,
    onPress: (office) => this.#card(this.#drawn.indexOf(office))?.focus(),
  });
  /** How many were found when the list was last drawn. */
  #count: number | undefined;
  /** What stands in the list. */
  #drawn: readonly Office[] = [];
  /** Place in the list that is gone to once it is drawn. */
  #next: number | undefined;
  readonly #list = new StagedList(this, STAGES, [
    () => this.#openness.readAhead(),
    () => this.locale.formatNumber(0),
    () => this.#facilities?.sort(),
  ]);
  readonly #openness = new OpennessController(this, () => this.#offices);
  readonly #device = new DevicePlace(this, (place) => (this.#place = place));
  #place: LatLng | undefined;
  #showsFeatures = false;
  #choices: Choices | undefined;
  #prepared: Facilities | undefined;
  /** Worked out once for the same data. */
  readonly #facilitiesOf = remembering(facilitiesOf);
  readonly #offered = remembering(offeredBy);

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated && this.renderRoot.hasChildNodes()) this.#list.takeAll();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#place = undefined;
  }

  /** Not in the task of the key or press that asks for it. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (!this.hasUpdated) return super.scheduleUpdate();
    return this[turnsOfTemplate].take(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!isServer && SOURCES.some((name) => changed.has(name))) void this.#source.load();
    if (WANTED.some((name) => changed.has(name))) {
      this.limit = SCREENFUL;
      this.#next = undefined;
      this.#list.restart();
    }
    this.#showsFeatures ||= this.accessibility.length > 0;
    this.#openness.read();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isWanted = WANTED.some((name) => changed.get(name) !== undefined);
    if (isWanted && this.#offices) this.#announce();
    void this.#goToNext();
    this.#prepareSearch();
  }

  /** The whole list is drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isSettled = await super.getUpdateComplete();
    while (this.#list.whole) {
      await this.#list.whole;
      await this[turnsOfTemplate].end();
      isSettled = await super.getUpdateComplete();
    }
    await this[turnsOfTemplate].end();
    return isSettled;
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? (this.api ? createHttpGateway({ base: this.api }) : undefined);
  }

  get #offices(): OfficeDirectory | undefined {
    return this.offices ?? this.#source.value?.offices;
  }

  get #wanted(): Wanted {
    const { query, sector, service, district, openNow, accessibility } = this;
    return { query, sector, service, district, openNow, accessibility };
  }

  get #moment(): Moment {
    return { isOpen: this.#openness.isOpen, place: this.#place };
  }

  get #facilities(): Facilities | undefined {
    const offices = this.#offices;
    return offices && this.#facilitiesOf(offices, this.locale.language);
  }

  /** Undefined until the offices are there, and ready to be searched where that is wanted. */
  get #found(): readonly Found[] | undefined {
    const facilities = this.#facilities;
    if (!facilities || (this.query.trim() && !facilities.isPrepared())) return undefined;
    return find(facilities, this.#wanted, this.#moment);
  }

  /** Once the list is drawn, since it comes first; what is searched for already cannot wait. */
  #prepareSearch(): void {
    const facilities = this.#list.whole ? undefined : this.#facilities;
    if (!facilities || facilities === this.#prepared) return;
    this.#prepared = facilities;
    void inFrames(facilities.prepare).then(() => this.query && this.requestUpdate());
  }

  /** How many there are, once typing pauses. */
  #announce(): void {
    const count = this.#count;
    const isTold = count !== undefined && isNarrowed(this.#wanted);
    const words = isTold ? this.#t('count', { count }) : '';
    this.#live.announce(words, PAUSE);
  }

  readonly #actions: FinderActions = {
    search: (query) => (this.query = query),
    choose: (change) => {
      Object.assign(this, change);
      // Of another sector there is no such service.
      if (this.sector && !isOf(this.service, this.sector)) this.service = '';
      this.#tell();
    },
    settle: () => this.#tell(),
    clear: (filter) => {
      Object.assign(this, filter ? { [filter]: NOTHING_WANTED[filter] } : NOTHING_WANTED);
      this.#tell();
      void this.#goToResults();
    },
    showMore: () => this.#showMore(),
    locate: () => {
      this.limit = SCREENFUL;
      this.#device.ask();
    },
    forgetPlace: () => {
      this.#place = undefined;
      this.#device.forget();
      this.requestUpdate();
    },
    retry: () => void this.#source.load(),
  };

  #tell(): void {
    const { sector, service, district, openNow, accessibility } = this;
    emit(this, 'fanar-facility-change', {
      ...{ sector, service, district, openNow, accessibility },
      count: this.#found?.length ?? 0,
    });
  }

  #showMore(): void {
    this.#next = this.limit;
    this.limit += SCREENFUL;
    const total = this.#count ?? 0;
    this.#live.announce(this.#t('shown', { shown: Math.min(this.limit, total), total }));
  }

  /** The first of those asked for is gone to as soon as it can be read, not once all are there. */
  async #goToNext(): Promise<void> {
    const next = this.#next;
    if (next === undefined || this.#drawn.length <= next) return;
    this.#next = undefined;
    await this[turnsOfTemplate].end();
    this.#card(next)?.focus();
  }

  #card(at: number): HTMLElement | undefined {
    return this.renderRoot.querySelectorAll<HTMLElement>('.offices > li')[at];
  }

  async #goToResults(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#results')?.focus();
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(`facility-finder:${key}`, params);

  readonly #words = (text: Text): string => inLanguage(text, this.locale.language);

  protected override render(): TemplateResult {
    const { locale, sector } = this;
    const offices = this.#offices;
    const directory = this.directory ?? this.#source.value?.directory;
    const { isBegun, stage } = this.#list;
    const facilities = isBegun ? this.#facilities : undefined;
    const found = isBegun ? this.#found : undefined;
    const speech = { t: this.#t, words: this.#words, format: locale.format };
    if (offices && stage > 1) {
      const offered = this.#offered(offices, directory, sector);
      this.#choices = choicesOf(offered, sector, speech, this.#choices);
    }
    const wanted = offices && Math.min(this.limit, found?.length ?? 0);
    const steps = this.#list.slice(wanted && wanted * CARD_STEPS);
    const drawn = Math.ceil(steps / CARD_STEPS);
    this.#count = found?.length;
    this.#drawn = found?.slice(0, drawn).map(({ office }) => office) ?? [];
    return finderScreen({
      offices,
      directory,
      choices: this.#choices,
      isAwaited: this.gateway ? this.gateway.getOffices !== undefined : Boolean(this.api),
      wanted: this.#wanted,
      found,
      limit: this.limit,
      stage,
      isReady: isBegun,
      drawn,
      whole: Math.floor(steps / CARD_STEPS),
      obstacles:
        facilities && this.#count === 0 ? obstacles(facilities, this.#wanted, this.#moment) : [],
      openness: this.#openness.now,
      showsFeatures: this.#showsFeatures,
      finding: this.#device.finding,
      isNearestFirst: this.#place !== undefined,
      failure: this.#source.failure,
      map: this.tiles ? this.#map.render(speech) : nothing,
      serviceHref: this.serviceHref,
      bookHref: this.bookHref,
      mapHref: this.mapHref,
      level: levelOf(this.headingLevel),
      ...speech,
      problem: (failure) => locale.problemText(failure),
      actions: this.#actions,
    });
  }
}
