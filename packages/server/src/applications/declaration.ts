/**
 * What views of other standards, which know no declaration, call the agreement to that of a service
 * among its answers. No field is called so: ids have no underscore.
 */
export const agreement = 'declaration_accepted';
