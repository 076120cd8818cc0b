/** A camera lens: browsers request an icon whether there is one or not. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#16202e"/><circle cx="8" cy="8" r="5" fill="#fff"/><circle cx="8" cy="8" r="2.5" fill="#9b1c1c"/></svg>';
