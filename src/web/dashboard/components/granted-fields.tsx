import { type Account, roles } from '../../../model/account.ts';
import { clean } from '../../../model/text.ts';

const meanings = {
  viewer: 'viewer: reads',
  editor: 'editor: also decides',
  admin: 'admin: also has the accounts',
} as const;

/** The role of an account and the sites that it sees, to choose from all `sites`. */
export function GrantedFields({
  granted,
  sites,
}: {
  granted: Pick<Account, 'role' | 'sites'>;
  sites: readonly string[];
}) {
  return (
    <>
      <p>
        <label for="role">Role</label>
        <select name="role" id="role">
          {roles.map((role) => (
            <option value={role} selected={role === granted.role}>
              {meanings[role]}
            </option>
          ))}
        </select>
      </p>
      <fieldset>
        <legend>Sites</legend>
        <p>
          <label>
            <input type="checkbox" name="all" value="1" checked={granted.sites === null} /> All sites, also
            later ones
          </label>
        </p>
        {sites.length > 0 && (
          <ul class="site-choice">
            {sites.map((site) => (
              <li>
                <label>
                  <input
                    type="checkbox"
                    name="site"
                    value={clean(site)}
                    checked={granted.sites?.includes(site) === true}
                  />{' '}
                  {clean(site)}
                </label>
              </li>
            ))}
          </ul>
        )}
      </fieldset>
    </>
  );
}
