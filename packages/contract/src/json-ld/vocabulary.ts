/** What of schema.org is written here: names, types and values as its vocabulary has them. */

export interface GovernmentService {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'GovernmentService';
  readonly '@id': string;
  readonly identifier: string;
  readonly url: string;
  readonly mainEntityOfPage: WebPage;
  readonly name: string;
  readonly alternateName?: readonly string[];
  readonly description: string;
  readonly serviceType?: string;
  readonly category?: readonly CategoryCode[];
  readonly provider: GovernmentOrganization;
  readonly areaServed?: AdministrativeArea;
  readonly audience: readonly Audience[];
  readonly availableChannel: readonly ServiceChannel[];
  readonly offers: Offer;
  readonly serviceOutput: readonly Thing[];
}

export interface WebPage {
  readonly '@type': 'WebPage';
  readonly '@id': string;
  /** IETF BCP 47. */
  readonly inLanguage: string;
}

export interface CategoryCode {
  readonly '@type': 'CategoryCode';
  readonly codeValue: string;
  readonly name: string;
}

export interface GovernmentOrganization {
  readonly '@type': 'GovernmentOrganization';
  readonly name: string;
  readonly contactPoint: ContactPoint;
}

export interface ContactPoint {
  readonly '@type': 'ContactPoint';
  readonly name: string;
  readonly telephone: string;
  readonly description?: string;
}

export interface AdministrativeArea {
  readonly '@type': 'AdministrativeArea';
  readonly name: string;
}

export interface Audience {
  readonly '@type': 'Audience' | 'BusinessAudience';
  readonly audienceType: string;
}

export interface ServiceChannel {
  readonly '@type': 'ServiceChannel';
  readonly name: string;
  readonly serviceUrl?: string;
  readonly availableLanguage?: readonly string[];
  readonly servicePhone?: ContactPoint;
  readonly serviceLocation?: readonly GovernmentOffice[];
}

export interface GovernmentOffice {
  readonly '@type': 'GovernmentOffice';
  readonly name: string;
  readonly address: string;
  readonly telephone?: string;
  readonly geo?: GeoCoordinates;
  readonly openingHoursSpecification?: readonly OpeningHours[];
  /** Of ranges of dates that go before the usual hours. */
  readonly specialOpeningHoursSpecification?: readonly OpeningHours[];
}

export interface GeoCoordinates {
  readonly '@type': 'GeoCoordinates';
  readonly latitude: number;
  readonly longitude: number;
}

export interface OpeningHours {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek: Weekday;
  readonly opens: string;
  readonly closes: string;
  readonly validFrom: string;
  readonly validThrough?: string;
}

/** From Sunday on, as `Date.getDay` counts. */
export const WEEKDAYS = [
  'https://schema.org/Sunday',
  'https://schema.org/Monday',
  'https://schema.org/Tuesday',
  'https://schema.org/Wednesday',
  'https://schema.org/Thursday',
  'https://schema.org/Friday',
  'https://schema.org/Saturday',
] as const;

type Weekday = (typeof WEEKDAYS)[number];

export interface Offer {
  readonly '@type': 'Offer';
  /** Egyptian pounds, two decimals. */
  readonly price?: string;
  readonly priceCurrency?: 'EGP';
  readonly priceSpecification?: readonly PriceSpecification[];
}

export interface PriceSpecification {
  readonly '@type': 'PriceSpecification';
  readonly name: string;
  readonly description?: string;
  readonly price?: string;
  readonly priceCurrency?: 'EGP';
}

export interface Thing {
  readonly '@type': 'Thing';
  readonly name: string;
  readonly description?: string;
}

/** A node without the properties that nothing is known of. */
export function said<Node extends object>(node: {
  readonly [Key in keyof Node]: Node[Key] | undefined;
}): Node {
  const known = Object.entries(node).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known) as Node;
}
