/** An item's title, as a link where there is an address; http(s) only, as everything that was read. */
export function ItemLink({ title, url }: { title: string; url: string | null }) {
  if (!url) return <span dir="auto">{title}</span>;
  return (
    <a href={url} dir="auto" title={title}>
      {title}
    </a>
  );
}
