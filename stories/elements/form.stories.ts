import '@fanar/elements/button/define';
import '@fanar/elements/form/define';
import '@fanar/elements/national-id-field/define';
import '@fanar/elements/person-name-field/define';
import type { FanarForm } from '@fanar/elements/form';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarForm, 'headingLevel'>;

/**
 * Put it around a form of your own, made of our controls, native ones or both. Sent with something
 * wrong, the form stays, every error stands at its control in the language of the page, and a summary
 * of them takes the focus. Sent with nothing wrong, it is yours.
 *
 * Do not use it around a service form, which does all of this itself.
 *
 * Keys: those of the controls. After a failed attempt the focus is on the summary, whose lines lead
 * to the controls; errors are said once, by the summary.
 */
const meta: Meta<Args> = {
  title: 'Elements/Form',
  component: 'fanar-form',
  args: { headingLevel: 2 },
  render: ({ headingLevel }) => html`
    <fanar-form heading-level=${headingLevel}>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <p>
          <fanar-person-name-field name="name" label="الاسم" required></fanar-person-name-field>
        </p>
        <p>
          <fanar-national-id-field
            name="id"
            label="الرقم القومي"
            required
          ></fanar-national-id-field>
        </p>
        <p>
          <label for="unit">وحدة المرور</label><br />
          <select id="unit" name="unit" required>
            <option value="">اختر</option>
            <option value="east">وحدة مرور الشرق</option>
          </select>
        </p>
        <p><fanar-button type="submit">أرسل الطلب</fanar-button></p>
      </form>
    </fanar-form>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** After an attempt with nothing entered. */
export const WithErrors: Story = {
  play: ({ canvasElement }) => {
    canvasElement.querySelector('form')?.requestSubmit();
  },
};

/** A problem that only a server could find, by its JSON pointer. */
export const ProblemOfTheServer: Story = {
  play: ({ canvasElement }) => {
    canvasElement
      .querySelector('fanar-form')
      ?.showProblems([{ pointer: '/unit', code: 'choice-unknown' }]);
  },
};
