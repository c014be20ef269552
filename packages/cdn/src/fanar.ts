import { autoload, load } from './autoload.js';
import { preloadedTags } from './preload.js';

for (const tag of preloadedTags(document)) void load(tag);
autoload();

export { autoload };
