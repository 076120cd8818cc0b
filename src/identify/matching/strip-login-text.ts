/** Text around the name on a login page: `Login - `, `Welcome to `. */
const before =
  /^(?:welcome to(?: the)?|(?:please |user |web )?(?:log[ -]?[io]n|sign[ -]?in)(?: (?:to|on|page))?(?: the)?)(?: ?[-|:·–—]+ ?| )(?=\S)/iu;
const behind =
  / ?(?:[-|:·–—]+|\() ?(?:(?:please |user |web )?(?:log[ -]?[io]n|sign[ -]?in)(?: page)?|welcome|anmeld(?:en|ung)|connexion|iniciar sesi[óo]n|inicio de sesi[óo]n|acceso|accesso|logowanie|вход|авторизация|登录|登入|登錄|ログイン|로그인)\)?$/iu;

/** A title without the request for a login: `Camera 1` of `Camera 1 - Login`; null if it has none. */
export function stripLoginText(title: string): string | null {
  if (title.length > 120) return null;
  const bare = title.replace(before, '').replace(behind, '');
  return bare === title ? null : bare;
}
