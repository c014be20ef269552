import {
  type ApplicationStatus,
  GatewayError,
  makeKey,
  makeReference,
  type ServiceGateway,
} from '@fanar/contract';

export const REFERENCE = makeReference('AP', Uint8Array.of(17, 34, 51, 68, 85));
export const KEY = makeKey(Uint8Array.of(1, 35, 69, 103, 137, 171, 205));

/** An application under review, with changes. */
export function status(changes: Partial<ApplicationStatus> = {}): ApplicationStatus {
  return {
    reference: REFERENCE,
    service: 'traffic/renew-vehicle-licence',
    serviceTitle: { ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' },
    stages: [
      {
        id: 'received',
        title: { ar: 'استلام الطلب', en: 'Received' },
        next: { ar: 'تراجع وحدة المرور بياناتك.', en: 'The traffic unit checks your details.' },
      },
      {
        id: 'review',
        title: { ar: 'قيد المراجعة', en: 'Under review' },
        next: { ar: 'تُطبع الرخصة بعد الموافقة.', en: 'The licence is printed once approved.' },
      },
      {
        id: 'printing',
        title: { ar: 'طباعة الرخصة', en: 'Printing' },
        next: { ar: 'تُسلَّم الرخصة لشركة الشحن.', en: 'The licence goes to the courier.' },
      },
      {
        id: 'ready',
        title: { ar: 'جاهزة للاستلام', en: 'Ready' },
        next: { ar: 'استلم الرخصة من وحدة المرور.', en: 'Collect the licence at the unit.' },
      },
    ],
    current: 'review',
    events: [
      {
        id: 'e2',
        stage: 'review',
        note: { ar: 'بدأت مراجعة المستندات.', en: 'The documents are being checked.' },
        at: '2031-01-06T11:20:00+02:00',
        date: '2031-01-06',
        time: '11:20',
      },
      {
        id: 'e1',
        stage: 'received',
        at: '2031-01-05T09:05:00+02:00',
        date: '2031-01-05',
        time: '09:05',
      },
    ],
    expected: { from: '2031-01-08', to: '2031-01-12' },
    contact: {
      title: { ar: 'وحدة مرور بورسعيد', en: 'Port Said traffic unit' },
      phone: '0663220000',
      hours: { ar: 'من ٩:٠٠ إلى ١٤:٠٠', en: '9:00 to 14:00' },
    },
    appointmentOffered: true,
    updatedAt: '2031-01-06T11:20:00+02:00',
    ...changes,
  };
}

/** A back end that knows one application. Put a failure into `next` to have a call fail. */
export function statusGateway(known: ApplicationStatus = status()) {
  const next: unknown[] = [];
  const asked: { readonly reference: string; readonly key: string }[] = [];
  const unused = () => Promise.reject(new GatewayError({ code: 'not-found', status: 404 }));
  const gateway: ServiceGateway = {
    getService: unused,
    upload: unused,
    removeUpload: unused,
    createApplication: unused,
    listOffices: unused,
    getAvailability: unused,
    createHold: unused,
    renewHold: unused,
    releaseHold: unused,
    createAppointment: unused,
    getAppointment: unused,
    async getApplication(reference, key) {
      asked.push({ reference, key });
      if (next.length > 0) throw next.shift();
      if (reference !== known.reference || key !== KEY) {
        throw new GatewayError({ code: 'application-not-found', status: 404 });
      }
      return known;
    },
  };
  return { ...gateway, next, asked };
}
