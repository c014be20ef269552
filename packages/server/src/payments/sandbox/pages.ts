import { formatAmount } from '@fanar/arabic';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Language } from '@fanar/contract';
import type { SandboxPaymentRow } from '../../database/schema.js';
import type { Outcome, Sandbox } from './sandbox.js';
import { stylesheet } from './stylesheet.js';
import { words } from './words.js';

const outcomes: readonly Outcome[] = ['pay', 'fail', 'pending', 'late'];

/** The pages of the sandbox: one payment, and what a tester may let happen to it. */
export function sandboxPages(
  sandbox: Pick<Sandbox, 'find' | 'settle' | 'notify'>,
  path: string,
): Hono {
  const pages = new Hono();
  pages.get(`${path}/style.css`, (c) => {
    protect(c);
    return c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });
  pages.get(`${path}/:id`, async (c) => {
    const payment = await sandbox.find(c.req.param('id'));
    protect(c, payment?.return_to);
    return payment ? c.html(paymentPage(payment, path)) : c.html(missingPage(path), 404);
  });
  pages.post(`${path}/:id`, async (c) => {
    const payment = await sandbox.find(c.req.param('id'));
    protect(c, payment?.return_to);
    if (!payment) return c.html(missingPage(path), 404);
    const { outcome } = await c.req.parseBody();
    const chosen = outcomes.find((one) => one === outcome);
    if (!chosen) return c.html(paymentPage(payment, path), 400);
    await sandbox.settle(payment.id, chosen);
    await sandbox.notify();
    return c.redirect(payment.return_to, 303);
  });
  return pages;
}

/** A form may lead nowhere but back here, and on to the page that the payer came from. */
function protect(c: Context, returnTo?: string): void {
  const target = returnTo === undefined ? '' : ` ${new URL(returnTo).origin}`;
  c.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'self'; form-action 'self'${target}; base-uri 'none'; ` +
      "frame-ancestors 'none'",
  );
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Content-Type-Options', 'nosniff');
}

function paymentPage(payment: SandboxPaymentRow, path: string) {
  const language = payment.language === 'en' ? 'en' : 'ar';
  const t = words[language];
  const isOpen = payment.status === 'open';
  const choices = html`<h2>${t.choose}</h2>
    <form method="post">
      ${outcomes.map(
        (outcome) =>
          html`<button name="outcome" value="${outcome}">${t.outcomes[outcome]}</button> `,
      )}
    </form>`;
  const end = html`<p>${t.ended}</p>
    <p><a href="${payment.return_to}">${t.back}</a></p>`;
  return page(
    language,
    path,
    html`<p class="notice">${t.notice}</p>
      <dl>
        <dt>${t.reference}</dt>
        <dd><bdi dir="ltr">${payment.reference}</bdi></dd>
        <dt>${t.amount}</dt>
        <dd>${formatAmount(payment.amount, { language })}</dd>
      </dl>
      ${isOpen ? choices : end}`,
  );
}

function missingPage(path: string) {
  return page(
    'ar',
    path,
    html`<p>${words.ar.missing}</p>
      <p lang="en" dir="ltr">${words.en.missing}</p>`,
  );
}

function page(language: Language, path: string, content: ReturnType<typeof html>) {
  const { title } = words[language];
  return html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${path}/style.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
