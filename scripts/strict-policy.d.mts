export const STRICT_DIRECTIVES: readonly string[];
export const STRICT_POLICY: string;
