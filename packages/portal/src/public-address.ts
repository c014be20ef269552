/**
 * Where people reach the site, as a folder: pages stand below it.
 *
 * @throws {TypeError} it is no address of the web
 */
export function publicAddress(text: string): string {
  const isOfWeb = /^https?:\/\//.test(text) && URL.canParse(text);
  if (!isOfWeb)
    throw new TypeError(
      `PUBLIC_URL must be an address such as https://portsaid.example/, not «${text}».`,
    );
  return text.endsWith('/') ? text : `${text}/`;
}
