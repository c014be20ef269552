import type {} from '@fanar/types/svelte';
