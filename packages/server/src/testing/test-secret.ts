export const testSecret = 'a secret for tests, and for nothing else';
