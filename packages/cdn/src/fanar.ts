import { autoload, load } from './autoload.js';
import { preloadedTags } from './preload.js';

preloadedTags(document).forEach(load);
autoload();

export { autoload };
