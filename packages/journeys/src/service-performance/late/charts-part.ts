export { comparison } from './comparison.js';
export { dictionary } from './dictionary.js';
export { trends } from './trends.js';
export { chartStyles as styles } from './charts.styles.js';
