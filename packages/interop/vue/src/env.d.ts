import type {} from '@fanar/types/vue';
