import type { Language } from '@fanar/contract';
import { agreement } from '../applications/declaration.js';
import type { Catalogue } from '../catalogue.js';
import { inLanguage } from '../http/language.js';
import { codeOf } from '../service-code.js';
import type { AnswerableField, OfferedService } from './offered.js';
import { words } from './words.js';

type DataType = 'string' | 'text' | 'number' | 'datetime' | 'singlevaluelist' | 'multivaluelist';

interface Attribute {
  readonly variable: true;
  readonly code: string;
  readonly datatype: DataType;
  readonly required: boolean;
  readonly datatype_description: string | null;
  readonly order: number;
  readonly description: string;
  readonly values?: readonly { readonly key: string; readonly name: string }[];
}

const dataTypes: Readonly<Partial<Record<AnswerableField['type'], DataType>>> = {
  'text-area': 'text',
  number: 'number',
  date: 'datetime',
  'date-picker': 'datetime',
  select: 'singlevaluelist',
  radio: 'singlevaluelist',
  'segmented-control': 'singlevaluelist',
  combobox: 'singlevaluelist',
  checkbox: 'singlevaluelist',
  switch: 'singlevaluelist',
  'checkbox-group': 'multivaluelist',
};

/** A service as the list tells it. All of them ask for more than the standard does. */
export function describeService(
  { definition }: OfferedService,
  { sectors }: Pick<Catalogue, 'sectors'>,
  language: Language,
) {
  const { id, title, summary, keywords = [] } = definition;
  const sector = sectors.find((one) => id.startsWith(`${one.id}/`));
  return {
    service_code: codeOf(id),
    service_name: inLanguage(title, language),
    description: inLanguage(summary, language),
    metadata: true,
    type: 'realtime',
    keywords: keywords.map((keyword) => inLanguage(keyword, language)).join(', '),
    group: sector ? inLanguage(sector.title, language) : null,
  };
}

/** What a service asks beside what the standard does; last, to agree to its declaration. */
export function describeAttributes({ definition, attributes }: OfferedService, language: Language) {
  const asked = [...attributes.values()].map(({ field, isNeeded }, at) =>
    attributeOf(field, isNeeded, at + 1, language),
  );
  const agreed: Attribute = {
    variable: true,
    code: agreement,
    datatype: 'singlevaluelist',
    required: true,
    datatype_description: null,
    order: asked.length + 1,
    description: inLanguage(definition.declaration, language),
    values: [{ key: 'true', name: inLanguage(words.datatype.yes, language) }],
  };
  return { service_code: codeOf(definition.id), attributes: [...asked, agreed] };
}

function attributeOf(
  field: AnswerableField,
  isNeeded: boolean,
  order: number,
  language: Language,
): Attribute {
  const datatype = dataTypes[field.type] ?? 'string';
  const hint = datatype === 'datetime' ? words.datatype.datetime : field.hint;
  const values = valuesOf(field, language);
  return {
    variable: true,
    code: field.id,
    datatype,
    required: isNeeded,
    datatype_description: hint ? inLanguage(hint, language) : null,
    order,
    description: inLanguage(field.label, language),
    ...(values && { values }),
  };
}

function valuesOf(field: AnswerableField, language: Language): Attribute['values'] {
  if ('options' in field) {
    return field.options.map(({ value, label }) => ({
      key: value,
      name: inLanguage(label, language),
    }));
  }
  const yes = { key: 'true', name: inLanguage(words.datatype.yes, language) };
  if (field.type === 'checkbox') return [yes];
  const no = { key: 'false', name: inLanguage(words.datatype.no, language) };
  return field.type === 'switch' ? [yes, no] : undefined;
}
