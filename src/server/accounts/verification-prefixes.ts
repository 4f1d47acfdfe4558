/** What entries in the table of verifications begin with; behind it comes the link's secret, and all of it is hashed. */
export const LINK_PREFIX = 'sign-in-link:'
export const IDENTITY_PREFIX = 'identity:'
export const OIDC_PREFIX = 'oidc:'
export const PASSKEY_PREFIX = 'passkey:'
export const SECOND_FACTOR_PREFIX = 'second-factor:'
export const RESET_PREFIX = 'new-password:'
/** The value of those that were mailed. */
export const RESET_BY_MAIL_PREFIX = 'new-password-by-mail:'
