namespace Seatrial.Code.Tests.Languages;

public sealed class ScriptStatementTests
{
    [Fact]
    public void Statements_of_a_handler()
    {
        const string source = """
            export async function remove(req, res, next) {
              'use server';
              if (!req.user) return res.status(401).end();
              else if (req.user.role !== 'admin') { throw new Forbidden(); } else log('ok');
              outer: for await (const [key, value] of entries) { if (key) continue outer; }
              for (let i = 0, n = 3; i < n; i++) use(i);
              for (;;) break;
              do { retry(); } while (failed);
              try { await run(); } catch (error) { next(error); } finally { done(); }
              try { parse(); } catch ({ message }) { warn(message); }
              switch (req.method) {
                case 'GET':
                case 'HEAD': read(); break;
                default: write();
              }
              a(), b();
              let order: Order;
              const one = 1, two = one;
            }
            """;
        const string expected = """
            export remove = remove
            async exported fn remove(req, res, next)
              directive 'use server'
              if !req.user
                return res.status(401).end()
              else if (req.user.role != 'admin')
                throw new Forbidden()
              else
                log('ok')
              block
                for [key, value] in entries
                  if key
                    jump
              block
                let i = 0
                let n = 3
                loop (i < n)
                  use(i)
                  i ~= 1
              loop
                jump
              loop failed
                retry()
              try
                run()
              catch as error
                next(error)
              finally
                done()
              try
                parse()
              catch
                let {message: message} = other()
                warn(message)
              switch req.method
                case 'GET'
                case 'HEAD'
                  read()
                  jump
                default
                  write()
              a()
              b()
              let order: Order = null
              let one = 1
              let two = one
            """;
        Assert.Equal(expected, ScriptSource.Print(source));
    }

    [Fact]
    public void What_cannot_be_read_leaves_the_rest()
    {
        string printed = ScriptSource.Print("app.get('/a', one);\nconst = ) ;\nfunction two() { three(); }\n");
        Assert.Contains("app.get('/a', one)", printed, StringComparison.Ordinal);
        Assert.Contains("fn two()\n  three()", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Namespaces_leave_their_name_on_classes()
    {
        const string source = """
            namespace Shop.Api { export class Cart { } function total() { } }
            declare global { namespace Express { interface Request { user?: User } } }
            declare function env(name: string): string;
            """;
        const string expected = """
            export Cart = Cart
            exported class Shop.Api.Cart
            fn total()
            interface Express.Request
              field user: User
            """;
        Assert.Equal(expected, ScriptSource.Print(source));
    }
}
