export { until } from '@fanar/elements/testing/until';
