import {
  GatewayError,
  loadFieldRules,
  type Condition,
  type ServiceDefinition,
  type ServiceGateway,
} from '@fanar/contract';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { licence, licenceAnswers, licenceReceipt } from '../testing/licence.js';
import { ApplicationFlow, type ApplicationFlowOptions } from './application-flow.js';
import { placeOf } from './service-form.path.js';
import { answer, declare, proceed } from './service-form.state.js';

beforeAll(() => loadFieldRules(licence));

function makeFlow(overrides: Partial<ApplicationFlowOptions> = {}) {
  let keys = 0;
  const options = {
    language: () => 'ar' as const,
    onChange: vi.fn<ApplicationFlowOptions['onChange']>(),
    askHost: vi.fn<ApplicationFlowOptions['askHost']>(async () => ({ isGranted: true })),
    send: vi.fn<ApplicationFlowOptions['send']>(async () => licenceReceipt),
    onSubmitted: vi.fn<ApplicationFlowOptions['onSubmitted']>(),
    onError: vi.fn<ApplicationFlowOptions['onError']>(),
    onFault: vi.fn<ApplicationFlowOptions['onFault']>(),
    presentation: () => undefined,
    newKey: () => `key-${(keys += 1)}`,
    ...overrides,
  };
  return { flow: new ApplicationFlow(options), options };
}

function toReview(flow: ApplicationFlow): void {
  flow.open(licence);
  for (const [id, value] of Object.entries(licenceAnswers)) {
    flow.update((draft) => answer(draft, id, value));
  }
  for (let step = 0; step < 5; step += 1) flow.update(proceed);
  flow.update((draft) => declare(draft, true));
}

function loader(getService: () => Promise<ServiceDefinition>): ServiceGateway {
  return { getService } as unknown as ServiceGateway;
}

describe('loading', () => {
  it('begins with what came', async () => {
    const { flow } = makeFlow();
    await flow.load(
      loader(async () => licence),
      licence.id,
    );
    expect(flow.draft?.definition).toBe(licence);
  });

  it('begins with the first question where the page says what is needed, under any version', async () => {
    const { flow, options } = makeFlow({ isStarted: () => true });
    flow.open(licence);
    expect(flow.draft?.trail).toEqual([{ screen: 'step', step: 'owner' }]);
    flow.open({ ...licence, version: licence.version + 1 });
    await vi.waitFor(() => expect(flow.draft?.definition.version).toBe(licence.version + 1));
    expect(flow.draft?.trail).toEqual([{ screen: 'step', step: 'owner' }]);
    expect(options.onChange).toHaveBeenLastCalledWith(flow.state);
  });

  it('says why nothing came', async () => {
    const { flow, options } = makeFlow();
    const error = new GatewayError({ code: 'service-not-found', status: 404 });
    await flow.load(
      loader(() => Promise.reject(error)),
      licence.id,
    );
    const problem = { code: 'service-not-found', status: 404 };
    expect(flow.state).toMatchObject({ phase: 'unavailable', problem });
    expect(options.onError).toHaveBeenCalledWith(expect.objectContaining(problem));
  });

  it('takes the last service asked for', async () => {
    const { flow } = makeFlow();
    let answerFirst: (definition: ServiceDefinition) => void = () => undefined;
    const slow = loader(() => new Promise((resolve) => (answerFirst = resolve)));
    const first = flow.load(slow, licence.id);
    await flow.load(
      loader(async () => ({ ...licence, version: 9 })),
      licence.id,
    );
    answerFirst(licence);
    await first;
    expect(flow.draft?.definition.version).toBe(9);
  });

  it('keeps what was entered when the same version is handed over again', async () => {
    const { flow } = makeFlow();
    toReview(flow);
    flow.open({ ...licence });
    expect(flow.draft?.answers).toEqual(licenceAnswers);
    flow.open({ ...licence, version: 4 });
    await vi.waitFor(() => expect(flow.draft?.definition.version).toBe(4));
    expect(flow.draft?.answers).toEqual(licenceAnswers);
    expect(flow.draft && placeOf(flow.draft)).toEqual({ screen: 'what-you-need' });
    flow.open({ ...licence, id: 'traffic/other' });
    expect(flow.draft?.answers).toEqual({});
  });
});

describe('a definition that cannot be shown', () => {
  const deep = Array.from({ length: 40 }).reduce<Condition>((inner) => ({ '!': inner }), true);
  const [first, ...others] = licence.steps;
  const withField = (field: unknown) => ({ ...licence, steps: [{ ...first, fields: [field] }] });
  it.each([
    ['no object', 'a service'],
    ['a list is missing', { ...licence, steps: undefined }],
    ['a text is missing', { ...licence, title: {} }],
    ['fields are missing', { ...licence, steps: [{ ...first, fields: null }, ...others] }],
    ['a type is unknown', withField({ id: 'x', type: 'riddle', label: { ar: 'لغز' } })],
    ['options are missing', withField({ id: 'x', type: 'radio', label: { ar: 'اختر' } })],
    ['a condition is nested too deep', { ...licence, steps: [{ ...first, when: deep }] }],
  ])('is refused, not thrown: %s', (_name, definition) => {
    const { flow, options } = makeFlow();
    flow.open(definition as ServiceDefinition);
    expect(flow.state).toEqual({ phase: 'unavailable', problem: { code: 'definition-invalid' } });
    expect(options.onFault).toHaveBeenCalledOnce();
    toReview(flow);
    flow.open(definition as ServiceDefinition);
    expect(flow.draft?.answers).toEqual(licenceAnswers);
    expect(options.onFault).toHaveBeenCalledTimes(2);
  });
});

describe('the service at hand', () => {
  it('stays, with all that was entered, over another way to reach it', async () => {
    const { flow } = makeFlow();
    toReview(flow);
    await flow.load(
      loader(async () => licence),
      licence.id,
    );
    expect(flow.draft?.answers).toEqual(licenceAnswers);
  });

  it('keeps its receipt when the same version is handed over again', async () => {
    const { flow } = makeFlow();
    toReview(flow);
    await flow.submit();
    flow.open({ ...licence });
    expect(flow.state).toMatchObject({ phase: 'submitted', receipt: licenceReceipt });
  });
});

describe('submitting', () => {
  it('sends once for two clicks, and keeps the receipt', async () => {
    const { flow, options } = makeFlow();
    toReview(flow);
    await Promise.all([flow.submit(), flow.submit()]);
    expect(options.askHost).toHaveBeenCalledOnce();
    expect(options.send).toHaveBeenCalledOnce();
    expect(flow.state).toMatchObject({ phase: 'submitted', receipt: licenceReceipt });
    expect(options.onSubmitted).toHaveBeenCalledOnce();
  });

  it('sends nothing against the word of the host', async () => {
    const { flow, options } = makeFlow({
      askHost: async () => ({ isGranted: false, reason: { code: 'service-closed' } }),
    });
    toReview(flow);
    await flow.submit();
    expect(options.send).not.toHaveBeenCalled();
    expect(flow.draft?.failure).toEqual({ code: 'service-closed' });
  });

  it('tries again with the same key and the same answers', async () => {
    const send = vi
      .fn<ApplicationFlowOptions['send']>()
      .mockRejectedValueOnce(new GatewayError({ code: 'network-unreachable', status: 0 }))
      .mockResolvedValueOnce(licenceReceipt);
    const { flow, options } = makeFlow({ send });
    toReview(flow);
    await flow.submit();
    expect(flow.draft?.failure).toEqual({ code: 'network-unreachable' });
    expect(options.onError).toHaveBeenCalledOnce();
    await flow.submit();
    expect(send.mock.calls[1]).toEqual(send.mock.calls[0]);
    expect(flow.state.phase).toBe('submitted');
  });

  it('fetches the receipt of a sending that had arrived', async () => {
    const send = vi
      .fn<ApplicationFlowOptions['send']>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(new GatewayError({ code: 'idempotency-key-reused', status: 409 }))
      .mockResolvedValueOnce(licenceReceipt);
    const { flow, options } = makeFlow({ send });
    toReview(flow);
    await flow.submit();
    flow.update((draft) => answer(draft, 'plate', 'س12'));
    await flow.submit();
    expect(send.mock.calls[2]).toEqual(send.mock.calls[0]);
    expect(flow.state).toMatchObject({ phase: 'submitted', isEarlierSending: true });
    expect(options.onError).toHaveBeenCalledOnce();
  });
});

describe('a newer version', () => {
  it('is loaded and asked again, filled in', async () => {
    const { flow } = makeFlow();
    toReview(flow);
    await flow.renew(loader(async () => ({ ...licence, version: 4 })));
    expect(flow.draft?.definition.version).toBe(4);
    expect(flow.draft?.answers).toEqual(licenceAnswers);
  });

  it('leaves the draft as it was where it cannot be loaded', async () => {
    const { flow } = makeFlow();
    toReview(flow);
    const lost = new GatewayError({ code: 'network-unreachable', status: 0 });
    await flow.renew(loader(() => Promise.reject(lost)));
    expect(flow.draft && placeOf(flow.draft)).toEqual({ screen: 'review' });
    expect(flow.draft?.failure?.code).toBe('network-unreachable');
  });
});
