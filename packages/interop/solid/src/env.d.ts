import type {} from '@fanar/types/solid';
