/** Links to the page before and after this one; nothing if there is only one. */
export function Pages(props: { page: number; of: number; to(page: number): string }) {
  const { page, of, to } = props;
  if (of <= 1) return null;
  return (
    <nav class="pages" aria-label="Pages of the list">
      <ul>
        {page > 1 && (
          <li>
            <a href={to(page - 1)} rel="prev">
              Previous
            </a>
          </li>
        )}
        <li>
          Page {page} of {of}
        </li>
        {page < of && (
          <li>
            <a href={to(page + 1)} rel="next">
              Next
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
