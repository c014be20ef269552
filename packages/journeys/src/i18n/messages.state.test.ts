import { describeMessageFiles } from '@fanar/elements/testing/message-files';
import { describe } from 'vitest';

describe('texts of the journeys', () => {
  describeMessageFiles(new URL('./locales/', import.meta.url));
});
