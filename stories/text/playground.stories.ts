import '@fanar/elements/text-field/define';
import type { FanarTextField } from '@fanar/elements/text-field';
import * as arabic from '@fanar/arabic';
import * as egypt from '@fanar/egypt';
import * as calendar from '@fanar/egypt/calendar';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render, type TemplateResult } from 'lit';

interface Args {
  /** What a person typed or pasted. */
  text: string;
}

type Read = (text: string) => unknown;

/** Everything exported that reads a text, by name: what is added later is here by itself. */
const parsers = Object.entries({ ...arabic, ...egypt, ...calendar })
  .filter(([name, value]) => /^parse[A-Z]/.test(name) && typeof value === 'function')
  .sort(([a], [b]) => (a < b ? -1 : 1)) as [string, Read][];

function rows(text: string): TemplateResult {
  return html`
    <style>
      .readings {
        inline-size: 100%;
        border-collapse: collapse;
        table-layout: fixed;
      }
      .readings :is(th, td) {
        overflow-wrap: anywhere;
        padding: 0.5rem;
        border-block-end: 1px solid;
        text-align: start;
        vertical-align: top;
      }
      .readings pre {
        margin: 0;
        white-space: pre-wrap;
      }
    </style>
    <table class="readings" dir="ltr">
      <thead>
        <tr>
          <th scope="col">Reader</th>
          <th scope="col">What it makes of it</th>
        </tr>
      </thead>
      <tbody>
        ${parsers.map(
          ([name, parse]) => html`
            <tr>
              <th scope="row"><code>${name}</code></th>
              <td><pre>${JSON.stringify(parse(text), null, 1)}</pre></td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

/**
 * Type or paste anything: digits of any script, marks, a whole sentence. Each reader of the text
 * packages says what it understood, or why it did not.
 */
const meta: Meta<Args> = {
  title: 'Text/Playground',
  args: { text: '٢ ٠٠٠١١٥ ٠٣ ٠٠٩١ ٩' },
  render: ({ text }) => {
    const readings = document.createElement('div');
    const draw = (typed: string) => render(rows(typed), readings);
    draw(text);
    return html`
      <fanar-text-field
        label="اكتب أو ألصق أي نص"
        value=${text}
        unmarked
        @input=${(event: Event) => draw((event.target as FanarTextField).typedText)}
      ></fanar-text-field>
      ${readings}
    `;
  },
};
export default meta;

export const Playground: StoryObj<Args> = {};
