/**
 * Forms of other systems, each after a public example of its makers or users, written anew in words
 * of ours: the structure is theirs, so that what they really write is what is imported.
 */

/**
 * Form.io. After two public examples: the conditional field "favorite animal" that the Open Forms SDK
 * shows (a text appears by the answer to another), and the edit grid of a container with a script in
 * `customConditional` among the fixtures of formio.js.
 */
export const formioPets = {
  title: 'Pet register',
  display: 'wizard',
  components: [
    {
      type: 'panel',
      key: 'animalPanel',
      title: 'Your animal',
      components: [
        {
          type: 'radio',
          key: 'favoriteAnimal',
          label: 'Which animal do you keep?',
          values: [
            { label: 'Cat', value: 'cat' },
            { label: 'Dog', value: 'dog' },
            { label: 'Other', value: 'other animal' },
          ],
          validate: { required: true },
        },
        {
          type: 'textfield',
          key: 'motivation',
          label: 'Why a cat?',
          placeholder: 'I keep cats because…',
          conditional: { show: true, when: 'favoriteAnimal', eq: 'cat' },
          validate: { required: true, maxLength: 80 },
        },
        {
          type: 'textfield',
          key: 'whichAnimal',
          label: 'Which other animal?',
          conditional: {
            show: true,
            conjunction: 'all',
            conditions: [
              { component: 'favoriteAnimal', operator: 'isEqual', value: 'other animal' },
            ],
          },
          validate: { required: true },
        },
        {
          type: 'selectboxes',
          key: 'care',
          label: 'What have you arranged?',
          values: [
            { label: 'Vaccination', value: 'vaccination' },
            { label: 'Chip', value: 'chip' },
          ],
        },
        {
          type: 'number',
          key: 'chipNumber',
          label: 'Number of the chip',
          conditional: { show: 'true', when: 'care.chip', eq: 'true' },
          validate: { required: true, integer: true, min: 1 },
        },
      ],
    },
    {
      type: 'panel',
      key: 'visits',
      title: 'Visits to the vet',
      components: [
        {
          type: 'editgrid',
          key: 'editGrid',
          label: 'Visits',
          components: [
            {
              type: 'container',
              key: 'container',
              label: 'Visit',
              components: [
                {
                  type: 'number',
                  key: 'number',
                  label: 'How many animals?',
                  validate: { required: true, max: 9, integer: true },
                },
                {
                  type: 'textfield',
                  key: 'textField',
                  label: 'Name of the vet',
                  customConditional: 'show = row.number === 5;',
                  validate: { required: true },
                },
                { type: 'currency', key: 'cost', label: 'What did it cost?', validate: { min: 0 } },
              ],
            },
          ],
        },
        { type: 'button', key: 'submit', label: 'Submit' },
      ],
    },
  ],
} as const;

export const formioAnswers = {
  favoriteAnimal: 'other-animal',
  whichAnimal: 'A parrot',
  care: ['chip'],
  chipNumber: 12,
  editGrid: [{ number: 2, textField: 'Dr Samy', cost: 15050 }],
} as const;

/**
 * SurveyJS. After two public examples: a household survey that asks for the number of children and
 * then for each of them by `visibleIf` over numbers, and the library's own example of rating
 * frameworks in a dynamic matrix whose second column depends on the first by `{row.using}`.
 */
export const surveyFamily = {
  title: { default: 'Family survey', ar: 'استبيان الأسرة' },
  pages: [
    {
      name: 'household',
      title: { default: 'Household', ar: 'الأسرة' },
      elements: [
        {
          type: 'text',
          name: 'age',
          title: 'Your age',
          inputType: 'number',
          min: 16,
          max: 110,
          isRequired: true,
        },
        {
          type: 'radiogroup',
          name: 'haveKids',
          title: 'Do you have children?',
          visibleIf: '{age} >= 17',
          isRequired: true,
          choices: ['Yes', 'No'],
        },
        {
          type: 'dropdown',
          name: 'kids',
          title: 'How many?',
          visibleIf: "{haveKids} = 'Yes'",
          isRequired: true,
          choices: [1, 2, 3],
        },
        {
          type: 'text',
          inputType: 'number',
          name: 'kid1Age',
          title: 'Age of the first',
          visibleIf: '{kids} >= 1',
          isRequired: true,
        },
        {
          type: 'text',
          inputType: 'number',
          name: 'kid2Age',
          title: 'Age of the second',
          visibleIf: '{kids} >= 2',
          isRequired: true,
        },
        {
          type: 'expression',
          name: 'nextYear',
          title: 'Your age next year',
          expression: '{age} + 1',
        },
      ],
    },
    {
      name: 'tools',
      visibleIf: "{age} < 65 and ({haveKids} = 'No' or {kids} anyof [1, 2])",
      elements: [
        {
          type: 'matrixdynamic',
          name: 'frameworks',
          title: 'Appliances you use',
          minRowCount: 1,
          maxRowCount: 4,
          columns: [
            { name: 'framework', title: 'Appliance', cellType: 'text', isRequired: true },
            {
              name: 'using',
              title: 'Do you use it?',
              cellType: 'radiogroup',
              choices: ['Yes', 'No'],
              isRequired: true,
            },
            {
              name: 'experience',
              title: 'For how long?',
              cellType: 'dropdown',
              visibleIf: "{row.using} = 'Yes'",
              isRequired: true,
              choices: [
                { value: 5, text: '3–5 years' },
                { value: 2, text: '1–2 years' },
              ],
            },
          ],
        },
        { type: 'boolean', name: 'agree', title: 'May we ask again?' },
        { type: 'rating', name: 'mood', title: 'How was it?' },
        { type: 'html', name: 'thanks', html: '<p>Thank you</p>' },
      ],
    },
  ],
} as const;

export const surveyAnswers = {
  age: 30,
  haveKids: 'Yes',
  kids: '2',
  kid1Age: 4,
  kid2Age: 2,
  frameworks: [{ framework: 'Oven', using: 'Yes', experience: '5' }],
  agree: 'true',
  mood: 5,
} as const;

/**
 * JSON Schema. After the example "Address" of json-schema.org, whose properties depend on each other
 * by `dependentRequired`, and the country with its postal code of its page on `if` and `then`.
 */
export const addressSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Address',
  description: 'Where somebody can be reached by post',
  type: 'object',
  properties: {
    'post-office-box': { type: 'string', title: 'Post office box' },
    'street-address': { type: 'string', title: 'Street' },
    locality: { type: 'string', title: 'Town', minLength: 2 },
    country: { title: 'Country', enum: ['United States of America', 'Canada', 'Netherlands'] },
    since: { type: 'string', format: 'date', title: 'Since when' },
    residents: {
      type: 'array',
      title: 'Residents',
      minItems: 1,
      maxItems: 5,
      items: { $ref: '#/$defs/resident' },
    },
    geo: {
      type: 'object',
      title: 'On the map',
      properties: {
        latitude: { type: 'number', title: 'Latitude', minimum: -90, maximum: 90 },
        longitude: { type: 'number', title: 'Longitude', minimum: -180, maximum: 180 },
      },
    },
  },
  required: ['locality', 'country', 'residents'],
  dependentRequired: { 'post-office-box': ['street-address'] },
  allOf: [
    {
      if: { properties: { country: { const: 'Netherlands' } } },
      then: {
        properties: { zip: { type: 'string', title: 'Postal code', pattern: '[0-9]{4} [A-Z]{2}' } },
        required: ['zip'],
      },
    },
  ],
  $defs: {
    resident: {
      type: 'object',
      properties: {
        name: { type: 'string', title: 'Name' },
        email: { type: 'string', format: 'email', title: 'E-mail' },
      },
      required: ['name'],
    },
  },
} as const;

export const addressAnswers = {
  postOfficeBox: '12',
  streetAddress: 'Dam 1',
  locality: 'Amsterdam',
  country: 'Netherlands',
  zip: '1012 JS',
  residents: [{ name: 'Jan' }],
  latitude: 52.37,
} as const;
