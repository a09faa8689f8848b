import { compare } from 'bcryptjs';
import { sign } from 'jsonwebtoken';
import { Arg, Mutation, Resolver } from 'type-graphql';
import { User } from '../user.entity';

@Resolver()
export class SessionResolver {
  // endpoint: MUTATION /login authn=public
  @Mutation(() => String)
  async login(@Arg('email') email: string, @Arg('password') password: string) {
    const user = await User.findOne({ where: { email } });
    if (!user || !(await compare(password, user.password))) throw new Error('wrong');
    return sign({ id: user.id }, process.env.JWT_KEY!);
  }
}
