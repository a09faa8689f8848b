import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { List } from '../List';
import { draftsOfToken } from '../../lib/data';

// endpoint: GET /mine authn=enforced object=na
export default async function MinePage() {
  const token = cookies().get('sessionToken');
  if (!token) {
    redirect('/login');
  }
  const articles = await draftsOfToken(token.value);
  return <List articles={articles} />;
}
