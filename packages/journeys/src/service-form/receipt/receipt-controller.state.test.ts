import { GatewayError, type ApplicationReceipt } from '@fanar/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { licence, licenceAnswers, licenceReceipt } from '../../testing/licence.js';
import { ReceiptGateway, receiptKey, withPayment } from '../../testing/receipt-gateway.js';
import { ApplicationFlow } from '../application-flow.js';
import { received } from '../service-form.sending.js';
import { begin } from '../service-form.state.js';
import { ReceiptController } from './receipt-controller.js';
import type { News } from './receipt.state.js';

const KEY = 'key-of-the-application';
const away = new GatewayError({ code: 'network-unreachable', status: 0 });
const processing: ApplicationReceipt = { ...licenceReceipt, state: 'processing' };

/** The controller on a page that draws nothing, and tells it of each update. */
function setUp(gateway: ReceiptGateway) {
  const news: News[] = [];
  const errors: string[] = [];
  const flow = new ApplicationFlow({
    language: () => 'ar',
    onChange: () => update(),
    askHost: async () => ({ isGranted: true }),
    send: async () => undefined,
    onSubmitted: () => undefined,
    onError: () => undefined,
    onFault: () => undefined,
    presentation: () => undefined,
  });
  const page = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => update(),
    updateComplete: Promise.resolve(true),
  };
  const controller = new ReceiptController(page, {
    flow,
    gateway: () => gateway.whole,
    onShown: () => undefined,
    onNews: (one) => news.push(one),
    onError: ({ code }) => errors.push(code),
  });
  const update = () => queueMicrotask(() => controller.hostUpdated());
  return { controller, flow, news, errors };
}

function shown(flow: ApplicationFlow): ApplicationReceipt | undefined {
  return flow.state.phase === 'submitted' ? flow.state.receipt : undefined;
}

describe('a receipt', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('opens again by reference and key, with the service it is for', async () => {
    const { controller, flow } = setUp(new ReceiptGateway());
    await controller.open(receiptKey);
    expect(flow.state).toMatchObject({ phase: 'submitted', definition: { id: licence.id } });
    expect(controller.key).toEqual(receiptKey);
  });

  it('opens also while the service is closed', async () => {
    const gateway = new ReceiptGateway();
    const { title, contact } = licence;
    const notice = { title: { ...title }, contact: { ...contact, title: { ...contact.title } } };
    gateway.getService = async () => {
      throw new GatewayError({ code: 'service-closed', status: 409, notice });
    };
    const { controller, flow } = setUp(gateway);
    await controller.open(receiptKey);
    expect(flow.state).toMatchObject({ phase: 'submitted', definition: { title, contact } });
  });

  it('says why it cannot be opened', async () => {
    const { controller, flow, errors } = setUp(new ReceiptGateway());
    await controller.open({ ...receiptKey, key: 'another' });
    expect(flow.state).toEqual({
      phase: 'receipt-missing',
      problem: { code: 'application-not-found' },
    });
    expect(errors).toEqual(['application-not-found']);
  });

  it('is looked for until the payment is settled, and tells the end once', async () => {
    const gateway = new ReceiptGateway([
      withPayment('pending'),
      withPayment('pending'),
      away,
      withPayment('paid'),
    ]);
    const { controller, flow, news } = setUp(gateway);
    await controller.open(receiptKey);
    await vi.advanceTimersByTimeAsync(2000);
    expect(gateway.asked).toBe(2);
    await vi.advanceTimersByTimeAsync(3000);
    expect(controller.progress.failure).toEqual({ code: 'network-unreachable' });
    expect(shown(flow)?.payment?.status).toBe('pending');
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(shown(flow)?.payment?.status).toBe('paid');
    expect(controller.progress).toEqual({ isAsking: false, isLeftToCitizen: false });
    expect(news).toEqual(['paid']);
    expect(gateway.asked).toBe(4);
  });

  it('is left to the citizen in the end, who may still look', async () => {
    const gateway = new ReceiptGateway([withPayment('pending')]);
    const { controller } = setUp(gateway);
    await controller.open(receiptKey);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(controller.progress.isLeftToCitizen).toBe(true);
    const { asked } = gateway;
    await controller.look();
    expect(gateway.asked).toBe(asked + 1);
  });

  it('stops looking when the form is taken off the page', async () => {
    const gateway = new ReceiptGateway([withPayment('pending')]);
    const { controller } = setUp(gateway);
    await controller.open(receiptKey);
    controller.hostDisconnected();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(gateway.asked).toBe(1);
  });

  it('leads back to the answers where they are refused after all', async () => {
    const refused: ApplicationReceipt = {
      ...licenceReceipt,
      state: 'refused',
      errors: [{ pointer: '/plate', code: 'plate-format' }],
    };
    const { flow } = setUp(new ReceiptGateway([processing, refused]));
    const draft = { ...begin(licence, KEY), answers: licenceAnswers, isDeclared: true };
    const request = {
      service: licence.id,
      version: licence.version,
      answers: licenceAnswers,
      language: 'ar',
      declared: true,
    } as const;
    flow.show(received({ ...draft, sending: request }, processing));
    await vi.advanceTimersByTimeAsync(5000);
    expect(flow.draft?.answers).toEqual(licenceAnswers);
    expect(flow.draft?.verdict?.problems).toEqual(refused.errors);
    expect(flow.draft?.key).not.toBe(KEY);
    expect(flow.draft?.sending).toBe(undefined);
  });
});
