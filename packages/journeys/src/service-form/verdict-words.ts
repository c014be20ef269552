import { submissionErrorMessages } from '@fanar/elements';

export const messages = [submissionErrorMessages];
