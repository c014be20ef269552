import type { Message } from '../messages/messages.js';

/** A message as a carrier is given it, with what must never be seen in a log. */
export const exampleMessage: Message = {
  id: '5f0c6f2e-4d3b-4a51-9c1e-0d6a5f3b7c11',
  channel: 'sms',
  to: '+201001234567',
  kind: 'appointment-confirmed',
  language: 'ar',
  params: {},
  title: 'موعدك محجوز: الأحد ١٤ مارس ٩:٣٠ ص',
  text: 'موعدك محجوز: الأحد ١٤ مارس ٩:٣٠ ص، سجل مدني العرب. رقم الموعد BK-1234-5678',
};

export const exampleMail: Message = {
  ...exampleMessage,
  channel: 'email',
  to: 'salma@example.org',
};

/** What of it is somebody's own. */
export const secretsOfExamples = ['1001234567', 'salma', 'BK-1234-5678', 'موعدك'] as const;
