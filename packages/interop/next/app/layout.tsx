import '@fanar/tokens/tokens.css';
import '@fanar/elements/light.css';
import { FanarPage } from '@fanar/ssr/react';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactElement, ReactNode } from 'react';

export const metadata: Metadata = { title: 'خدمات المرور', icons: 'data:,' };

export default async function Layout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactElement> {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="ar" dir="rtl">
      <body>
        <FanarPage language="ar" nonce={nonce}>
          <main>{children}</main>
        </FanarPage>
      </body>
    </html>
  );
}
