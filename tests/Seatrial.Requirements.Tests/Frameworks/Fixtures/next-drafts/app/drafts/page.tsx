import { List } from '../List';
import { drafts } from '../../lib/data';

// endpoint: GET /drafts authn=missing
export default async function DraftsPage() {
  const articles = await drafts();
  return (
    <main>
      <h1>Drafts</h1>
      <List articles={articles} />
    </main>
  );
}
