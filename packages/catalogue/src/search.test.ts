import { summarize, type ServiceId } from '@fanar/contract';
import { createServiceSearch } from '@fanar/contract/search';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';
import { lifeEvents } from './life-events.js';
import { sectors } from './sectors.js';

/** What people type, spelt as they spell it, and the service they want. */
const wanted: readonly (readonly [query: string, service: ServiceId])[] = [
  ['رخصه عربيه', 'traffic/renew-vehicle-licence'],
  ['تجديد رخصه العربيه', 'traffic/renew-vehicle-licence'],
  ['رخصة الموتسيكل', 'traffic/renew-vehicle-licence'],
  ['تجديد رخصه السواقه', 'traffic/renew-driving-licence'],
  ['رخثة قيادة', 'traffic/renew-driving-licence'],
  ['رخصتي ضاعت', 'traffic/replace-licence'],
  ['بدل فاقد رخصه', 'traffic/replace-licence'],
  ['مخالفات المرور', 'traffic/violations-certificate'],
  ['الاستعلام عن مخالفات السياره', 'traffic/violations-certificate'],
  ['برائه ذمه', 'traffic/violations-certificate'],
  ['تظلم من مخالفه', 'traffic/appeal-violation'],
  ['نقل ملكيه عربيه', 'traffic/transfer-ownership'],
  ['بعت عربيتى', 'traffic/transfer-ownership'],
  ['فيش و تشبيه', 'police/criminal-record-certificate'],
  ['عايز اطلع فيش وتشبيه', 'police/criminal-record-certificate'],
  ['صحيفه الحاله الجنائيه', 'police/criminal-record-certificate'],
  ['شهاده ميلاد', 'police/civil-status-certificate'],
  ['شهاده وفاه', 'police/civil-status-certificate'],
  ['قسيمه جواز', 'police/civil-status-certificate'],
  ['بطاقه شخصيه جديده', 'police/renew-national-id'],
  ['تجديد بطاقه الرقم القومى', 'police/renew-national-id'],
  ['بطاقتى ضاعت', 'police/report-loss'],
  ['بطاقه تموين ضايعه', 'supply/replace-card'],
  ['اضافه مواليد علي التموين', 'supply/add-newborn'],
  ['ازاى اضيف ابنى علي بطاقه التموين', 'supply/add-newborn'],
  ['نقل التموين لبورسعيد', 'supply/transfer-card'],
  ['اتحذفت من التموين', 'supply/appeal-removal'],
  ['فصل بطاقه التموين بعد الجواز', 'supply/separate-household'],
  ['تسجيل مولود جديد', 'health/register-birth'],
  ['علاج علي نفقه الدوله', 'health/state-funded-treatment'],
  ['تامين صحى شامل', 'health/register-family-insurance'],
  ['حجز دكتور', 'health/family-medicine-appointment'],
  ['توكيل عربية', 'notarization/special-power-of-attorney'],
  ['توكيل عام للمحامى', 'notarization/general-power-of-attorney'],
  ['الغاء التوكيل', 'notarization/revoke-power-of-attorney'],
  ['اثبات تاريخ عقد ايجار شقه', 'notarization/lease-date-certification'],
  ['تصالح مبانى', 'technology-centres/building-reconciliation'],
  ['رخصه بنا', 'technology-centres/building-permit'],
  ['رخصه محل', 'technology-centres/shop-licence'],
  ['عداد كهربه', 'technology-centres/utility-connection'],
  ['تقنين ارض وضع يد', 'technology-centres/land-regularisation'],
  ['اشغال طريق', 'technology-centres/road-occupation'],
  ['سجل تجارى', 'investor-services/commercial-register'],
  ['تاسيس شركه', 'investor-services/company-incorporation'],
  ['الافراج الجمركى', 'logistics-centres/customs-release'],
  ['شهاده تصرفات عقاريه', 'real-estate-registry/dispositions-certificate'],
  ['تسجيل شقه فى الشهر العقارى', 'real-estate-registry/register-property'],
  ['قضيتى وصلت لفين', 'courts/case-status'],
  ['صوره حكم طلاق', 'courts/judgment-copy'],
  ['شكوي ضد موظف', 'administrative-prosecution/complaint'],
  ['بلاغ نصب', 'public-prosecution/petition'],
  ['صوره محضر حادثه', 'public-prosecution/official-copy'],
  ['تسنين', 'forensic-medicine/age-estimation'],
  ['ابنى اتولد وعايز شهادة', 'health/register-birth'],
  ['كارنيه التامين الصحى', 'health/register-family-insurance'],
  ['مراتى حامل', 'health/family-medicine-appointment'],
  ['ورثت شقه من ابويا', 'real-estate-registry/register-property'],
  ['اتسرقت منى البطاقه', 'police/report-loss'],
  ['عايز اعرف الغرامات اللى على عربيتى', 'traffic/violations-certificate'],
  ['رشوه', 'administrative-prosecution/complaint'],
  ['محكمه الاسره نفقه', 'courts/judgment-copy'],
  ['تليفون ضاع', 'police/report-loss'],
  ['عيش تموين ما بيصرفش', 'supply/replace-card'],
  ['خناقه مع الجيران محضر', 'public-prosecution/petition'],
  ['ابويا مات', 'police/civil-status-certificate'],
  ['كشك', 'technology-centres/shop-licence'],
  ['عاوز ابنى بيت', 'technology-centres/building-permit'],
  ['شحنه من الصين', 'logistics-centres/advance-cargo-registration'],
  ['سنى مش متسجل', 'forensic-medicine/age-estimation'],
  ['driving license', 'traffic/renew-driving-licence'],
  ['lost ration card', 'supply/replace-card'],
  ['birth certificates', 'police/civil-status-certificate'],
];

const search = createServiceSearch({
  services: definitions.map(summarize),
  sectors,
  events: lifeEvents,
});

describe('the search over all services', () => {
  it.each(wanted)('«%s» finds %s among the first three', (query, service) => {
    expect(
      search(query)
        .slice(0, 3)
        .map(({ id }) => id),
    ).toContain(service);
  });

  it.each(definitions)('$id comes first when it is asked for by its title', ({ id, title }) => {
    expect(search(title.ar)[0]?.id).toBe(id);
    expect(search(title.en ?? '')[0]?.id).toBe(id);
  });

  it.each(sectors)('«$title.ar» finds the services of $id', ({ id, title }) => {
    const found = search(title.ar).map((service) => service.id);
    const own = definitions.filter((service) => service.id.startsWith(`${id}/`));
    expect(found).toEqual(expect.arrayContaining(own.map((service) => service.id)));
  });
});
