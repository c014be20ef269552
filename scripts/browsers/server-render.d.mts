export function serverRender(root: string, module: string, markup: string): Promise<string>;
