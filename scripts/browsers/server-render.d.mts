export function serverRender(
  root: string,
  module: string,
  markup: string,
  language: string,
): Promise<string>;
