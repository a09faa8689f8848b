export function List({ articles }: { articles: { title: string }[] }) {
  return (
    <ul>
      {articles.map((article) => (
        <li key={article.title}>{article.title}</li>
      ))}
    </ul>
  );
}
