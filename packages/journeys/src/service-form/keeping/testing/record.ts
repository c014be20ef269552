import type { ServiceDefinition } from '@fanar/contract';
import { licence, licenceAnswers } from '../../../testing/licence.js';
import type { ApplicationRecord } from '../record.js';

export const scan = { id: 'scan-1', name: 'توكيل.pdf', size: 9, type: 'application/pdf' };

/** The licence with sensitive questions, in a group too. */
export const family: ServiceDefinition = {
  ...licence,
  steps: [
    ...licence.steps,
    {
      id: 'owners',
      title: { ar: 'الملاك' },
      fields: [
        {
          id: 'owners',
          type: 'group',
          label: { ar: 'الملاك' },
          item: { ar: 'المالك' },
          fields: [
            { id: 'name', type: 'person-name', label: { ar: 'الاسم' } },
            { id: 'income', type: 'amount', label: { ar: 'الدخل' }, sensitive: true },
            { id: 'power', type: 'file', label: { ar: 'التوكيل' }, required: false },
          ],
        },
      ],
    },
  ],
};

export const record: ApplicationRecord = {
  service: family.id,
  version: family.version,
  answers: {
    ...licenceAnswers,
    owners: [
      { name: 'سارة محمد علي حسن', income: 900_000, power: [scan] },
      { name: 'منى محمد علي حسن' },
    ],
  },
  screening: {},
  trail: [{ screen: 'what-you-need' }, { screen: 'step', step: 'owners' }],
  asked: ['nationalId', 'mobile', 'owners', 'owners/0/name', 'owners/0/income'],
  isDeclared: true,
  key: 'key-0123456789abcdef',
  unsettled: [],
};
