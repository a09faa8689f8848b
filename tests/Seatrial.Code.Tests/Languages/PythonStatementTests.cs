namespace Seatrial.Code.Tests.Languages;

/// <summary>Statements of Python in the language-neutral form.</summary>
public sealed class PythonStatementTests
{
    [Fact]
    public void Imports_bind_what_they_name_wherever_they_stand() =>
        Assert.Equal(
            """
            import os::* as os
            import db.session::* as sessions
            import app::* as app
            import ..::security as security
            import .auth::current_user as me
            import .auth::login_required as login_required
            import app.forms::*
            import orjson::* as json
            import json::* as json
            import type app.types::Order as Order
            import .routes::bp as bp
            try
            catch ImportError
            if TYPE_CHECKING
            fn create_app()
            """,
            PythonSource.Print(
                """
                from __future__ import annotations
                import os, db.session as sessions
                import app.models
                from .. import security
                from .auth import (
                    current_user as me,
                    login_required,
                )
                from app.forms import *
                try:
                    import orjson as json
                except ImportError:
                    import json
                if TYPE_CHECKING:
                    from app.types import Order
                def create_app():
                    from .routes import bp
                """
            )
        );

    [Fact]
    public void Exceptions_have_types_and_a_name() =>
        Assert.Equal(
            """
            try
              load()
              done()
            catch KeyError | errors.Missing as e
              throw HTTPException(404)
            catch ValueError
              throw
            catch
            finally
              close()
            """,
            PythonSource.Print(
                """
                try:
                    load()
                except (KeyError, errors.Missing) as e:
                    raise HTTPException(404) from e
                except ValueError:
                    raise
                except:
                    pass
                else:
                    done()
                finally:
                    close()
                """
            )
        );

    [Fact]
    public void With_opens_and_then_does() =>
        Assert.Equal(
            """
            block
              f = open(path)
              lock
              tx = session.begin()
              f.read()
            """,
            PythonSource.Print(
                """
                async with open(path) as f, lock, session.begin() as tx:
                    f.read()
                """
            )
        );

    [Fact]
    public void Loops_and_conditions_nest() =>
        Assert.Equal(
            """
            block
              for [i, v] in enumerate(items)
                if v
                  jump
                else if (i == 1)
                  jump
                else
              block
                never()
            loop queue.pending()
              yield(queue.next())
            if !items
              throw new AssertionError('none')
            del(session['user'])
            """,
            PythonSource.Print(
                """
                for i, v in enumerate(items):
                    if v:
                        continue
                    elif i == 1:
                        break
                    else:
                        pass
                else:
                    never()
                while queue.pending():
                    yield queue.next()
                assert items, "none"
                del session["user"]
                """
            )
        );

    [Fact]
    public void Match_has_patterns_as_labels() =>
        Assert.Equal(
            """
            switch command
              case 'go', 'run'
                go()
              case new Order(id: n, owner: new User()) if (0 < n)
                show(n)
              case {kind: kind, ...other}
                show(kind)
              case [first, ..._]
                show(first)
              case (small = other(1, null))
                show(small)
              default
                stop()
            switch x
              default
                anything = x
                show(anything)
            """,
            PythonSource.Print(
                """
                match command:
                    case "go" | "run":
                        go()
                    case Order(id=n, owner=User()) if n > 0:
                        show(n)
                    case {"kind": kind, **other}:
                        show(kind)
                    case [first, *_]:
                        show(first)
                    case (1 | None) as small:
                        show(small)
                    case _:
                        stop()
                match x:
                    case anything:
                        show(anything)
                """
            )
        );

    [Fact]
    public void What_python_2_wrote_is_read() =>
        Assert.Equal(
            """
            print('a', b)
            exec(code)
            try
            catch ValueError
              print(e)
            """,
            PythonSource.Print(
                """
                print "a", b
                exec code
                try:
                    pass
                except ValueError:
                    print e
                """
            )
        );
}
