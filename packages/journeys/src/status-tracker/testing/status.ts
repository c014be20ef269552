import {
  type ApplicationStatus,
  type CaseEvent,
  type CreateOptions,
  GatewayError,
  type LiveEvent,
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

/** An application of which the office asks for a paper. */
export const REQUEST = '7f0c1f4e-7a52-4f0e-8f5a-0d8b1b1d2c3e';
export const asking = (changes: Partial<ApplicationStatus> = {}): ApplicationStatus =>
  status({
    lastEvent: '7',
    waitsFor: 'applicant',
    messages: [],
    requests: [
      {
        id: REQUEST,
        title: { ar: 'شهادة التأمين', en: 'Insurance certificate' },
        why: { ar: 'الصورة المرسلة غير واضحة.', en: 'The copy you sent is not clear.' },
        due: '2031-01-10',
        state: 'open',
        files: [],
      },
    ],
    ...changes,
  });

/**
 * A back end that takes what the applicant does, and tells of changes. Put a failure into `next` to
 * have a call fail; `change` is what an office does.
 */
export function caseGateway(first: ApplicationStatus = asking()) {
  let known = first;
  let count = 7;
  let tell: (event: LiveEvent<CaseEvent>) => void = () => undefined;
  const next: unknown[] = [];
  const done: unknown[] = [];
  const keys = new Set<string>();
  const become = (changes: Partial<ApplicationStatus>): ApplicationStatus => {
    count += 1;
    const updatedAt = new Date(Date.parse('2031-01-06T10:00:00Z') + count * 60_000).toISOString();
    return (known = { ...known, ...changes, lastEvent: String(count), updatedAt });
  };
  const take = async (
    act: unknown,
    { idempotencyKey }: CreateOptions,
    changes: Partial<ApplicationStatus>,
  ): Promise<ApplicationStatus> => {
    keys.add(idempotencyKey);
    if (next.length > 0) throw next.shift();
    done.push(act);
    return become(changes);
  };
  const said = (text: string): Partial<ApplicationStatus> => ({
    messages: [
      ...(known.messages ?? []),
      {
        ...{ id: `m${count}`, by: 'applicant', text },
        ...{ at: known.updatedAt, date: '2031-01-06', time: '12:00' },
      },
    ],
  });
  const gateway: ServiceGateway = {
    ...statusGateway(),
    getApplication: async () => {
      if (next.length > 0) throw next.shift();
      return known;
    },
    upload: async (file) => ({
      id: 'an-upload-of-the-test',
      name: file.name,
      size: file.size,
      type: 'application/pdf',
    }),
    removeUpload: async () => undefined,
    watchApplication: (_application, after, onEvent, signal) => {
      tell = (event) => void (signal.aborted || onEvent(event));
      tell({ type: 'connected' });
      done.push(['watched', after]);
    },
    answerRequest: (_, { request, files = [], words }, options) =>
      take(['answer', request, files, words], options, {
        waitsFor: 'office',
        requests: known.requests?.map((one) => ({ ...one, state: 'answered' as const })) ?? [],
      }),
    writeMessage: (_, text, options) => take(['message', text], options, said(text)),
    appealDecision: (_, text, options) =>
      take(['appeal', text], options, {
        waitsFor: 'office',
        ...(known.decision && { decision: { ...known.decision, isAppealed: true } }),
      }),
    withdrawApplication: (_, options) =>
      take(['withdraw'], options, {
        waitsFor: 'nobody',
        decision: { outcome: 'withdrawn', date: '2031-01-06' },
      }),
    listAccesses: async () => {
      if (next.length > 0) throw next.shift();
      return [
        {
          at: '2031-01-06T11:00:00+02:00',
          office: { id: 'traffic', title: { ar: 'وحدة مرور بورفؤاد' } },
          what: 'file',
        },
      ];
    },
    getIssuedDocument: async (_, id) => {
      if (next.length > 0) throw next.shift();
      done.push(['document', id]);
      return new Blob(['%PDF-1.7'], { type: 'application/pdf' });
    },
  };
  return {
    ...gateway,
    next,
    done,
    keys,
    /** The office does something, and whoever watches is told. */
    change(changes: Partial<ApplicationStatus>): void {
      become(changes);
      const at = known.updatedAt;
      const event = { id: 'e', stage: known.current, at, date: '2031-01-06', time: '12:00' };
      tell({ type: 'data', data: event });
    },
  };
}
