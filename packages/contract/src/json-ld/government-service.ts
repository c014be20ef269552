import type { Fee, Language, LifeEvent, Sector, ServiceDefinition, Text } from '../definition.js';
import type { OfficeDirectory } from '../gateway.js';
import { placesOf } from './offices.js';
import {
  said,
  type AdministrativeArea,
  type Audience,
  type CategoryCode,
  type ContactPoint,
  type GovernmentService,
  type Offer,
  type PriceSpecification,
  type ServiceChannel,
  type Thing,
} from './vocabulary.js';
import { AUDIENCES, CHANNELS, wordsIn, type Words } from './words.js';

export interface GovernmentServiceOptions {
  /** Absolute address of the page about the service, in this language. */
  readonly url: string;
  /** Absolute address at which one applies. Default `url`. */
  readonly applyUrl?: string;
  /** Default `ar`. */
  readonly language?: Language;
  /** The sector of the service: its type. */
  readonly sector?: Pick<Sector, 'id' | 'title'>;
  /** Names of the events that definitions speak of by id. */
  readonly events?: readonly LifeEvent[];
  /** Where the service is offered, such as a governorate. */
  readonly area?: Text;
  /** Of these the ones that serve it are named, less those that are demonstrations. */
  readonly offices?: OfficeDirectory;
}

/**
 * A service for search engines: a schema.org `GovernmentService` in one language, to be written by
 * {@link scriptSafe}. What neither the definition nor the options say is left out.
 *
 * @throws {TypeError} an address is not absolute
 */
export function governmentService(
  definition: ServiceDefinition,
  options: GovernmentServiceOptions,
): GovernmentService {
  const { language = 'ar', sector, area, events = [] } = options;
  const words = wordsIn(language);
  const url = absolute(options.url);
  return said<GovernmentService>({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': url,
    identifier: definition.id,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url, inLanguage: language },
    name: words(definition.title),
    alternateName: definition.keywords?.map(words),
    description: words(definition.summary),
    serviceType: sector && words(sector.title),
    category: categoriesOf(definition, events, words),
    provider: {
      '@type': 'GovernmentOrganization',
      name: words(definition.competentAuthority),
      contactPoint: contactOf(definition, words),
    },
    areaServed: area && areaOf(area, words),
    audience: definition.audience.map((audience) => audienceOf(audience, words)),
    availableChannel: definition.channels.map((channel) =>
      channelOf(channel, definition, options, words),
    ),
    offers: offerOf(definition.fees, words),
    serviceOutput: definition.outputs.map((output) => outputOf(output, words)),
  });
}

function absolute(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new TypeError(
      `"${address}" is no absolute address of a page, as https://example.org/ is.`,
    );
  return url.href;
}

function categoriesOf(
  { events = [] }: ServiceDefinition,
  known: readonly LifeEvent[],
  words: Words,
): CategoryCode[] {
  return known
    .filter(({ id }) => events.includes(id))
    .map(({ id, title }) => ({ '@type': 'CategoryCode', codeValue: id, name: words(title) }));
}

function contactOf({ contact }: ServiceDefinition, words: Words): ContactPoint {
  return said<ContactPoint>({
    '@type': 'ContactPoint',
    name: words(contact.title),
    telephone: contact.phone,
    description: contact.hours && words(contact.hours),
  });
}

function areaOf(area: Text, words: Words): AdministrativeArea {
  return { '@type': 'AdministrativeArea', name: words(area) };
}

function audienceOf(audience: ServiceDefinition['audience'][number], words: Words): Audience {
  const type = audience === 'business' ? 'BusinessAudience' : 'Audience';
  return { '@type': type, audienceType: words(AUDIENCES[audience]) };
}

function channelOf(
  channel: ServiceDefinition['channels'][number],
  definition: ServiceDefinition,
  { url, applyUrl = url, offices }: GovernmentServiceOptions,
  words: Words,
): ServiceChannel {
  const isOnline = channel === 'online';
  const isByPhone = channel === 'phone';
  const isAtOffice = channel === 'counter';
  return said<ServiceChannel>({
    '@type': 'ServiceChannel',
    name: words(CHANNELS[channel]),
    serviceUrl: isOnline ? absolute(applyUrl) : undefined,
    availableLanguage: isOnline ? languagesOf(definition) : undefined,
    servicePhone: isByPhone ? contactOf(definition, words) : undefined,
    serviceLocation: isAtOffice && offices ? placesOf(definition.id, offices, words) : undefined,
  });
}

/** English where the first thing that one reads has it. */
function languagesOf({ title }: ServiceDefinition): Language[] {
  return title.en === undefined ? ['ar'] : ['ar', 'en'];
}

/** What is due comes together, so it is one offer. It has a price where that is certain. */
function offerOf(fees: readonly Fee[], words: Words): Offer {
  const isCertain = fees.every(({ amount, when }) => amount !== undefined && when === undefined);
  const sum = fees.reduce((total, { amount = 0 }) => total + amount, 0);
  return said<Offer>({
    '@type': 'Offer',
    ...priceOf(isCertain ? sum : undefined),
    priceSpecification: fees.map((fee) => feeOf(fee, words)),
  });
}

function feeOf({ title, note, amount }: Fee, words: Words): PriceSpecification {
  return said<PriceSpecification>({
    '@type': 'PriceSpecification',
    name: words(title),
    description: note && words(note),
    ...priceOf(amount),
  });
}

function priceOf(piastres: number | undefined): Pick<Offer, 'price' | 'priceCurrency'> {
  if (piastres === undefined) return {};
  return { price: (piastres / 100).toFixed(2), priceCurrency: 'EGP' };
}

function outputOf({ title, validity }: ServiceDefinition['outputs'][number], words: Words): Thing {
  return said<Thing>({
    '@type': 'Thing',
    name: words(title),
    description: validity && words(validity),
  });
}
