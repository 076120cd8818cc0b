/** What a password costs to check: 128 MiB and some tenths of a second (OWASP's figures for scrypt, 2026). */
export const passwordCost = { ln: 17, r: 8, p: 1 };
