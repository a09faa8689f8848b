namespace Seatrial.Code.Tests.Languages;

/// <summary>Expressions of Python in the language-neutral form.</summary>
public sealed class PythonExpressionTests
{
    [Fact]
    public void Strings_that_stand_side_by_side_are_one_and_values_in_them_make_a_template() =>
        Assert.Equal(
            """
            sql = ('SELECT * FROM orders WHERE id = %s' ~ order_id)
            text = $('order ', order.id, width, ' of {user}\\d\nend')
            raw = '\\w+\\.txt'
            empty = ''
            """,
            PythonSource.Print(
                """
                sql = "SELECT * " 'FROM orders' " WHERE id = %s" % order_id
                text = f"order {order.id:>{width}} of {{user}}" rb"\d" "\nend"
                raw = r"\w+\.txt"
                empty = ""
                """
            )
        );

    [Fact]
    public void Comparisons_are_chained_and_keep_their_meaning() =>
        Assert.Equal(
            """
            ok = (((1 < count) && (count <= limit)) && (owner != null))
            bad = ((b < a) || (a != c))
            inside = ((x not in [1, 2]) ? (x in rows) : !y)
            same = (user is models.User)
            """,
            PythonSource.Print(
                """
                ok = 1 < count <= limit and owner is not None
                bad = a > b or a <> c
                inside = x in rows if x not in (1, 2) else not y
                same = isinstance(user, models.User)
                """
            )
        );

    [Fact]
    public void Comprehensions_are_calls_of_map_and_filter() =>
        Assert.Equal(
            """
            totals = order.lines.filter(fn(line) { return line.open }).filter(fn(line) { return (0 < line.total) }).map(fn(line) { return line.total })
            open_lines = list(order.lines.filter(fn(line) { return line.open }))
            cells = rows.filter(fn(row) { return row }).flatMap(fn(row) { return row.cells.map(fn(cell) { return cell.id }) })
            names = items.map(fn([k, v]) { return {[k]: v.name} })
            """,
            PythonSource.Print(
                """
                totals = [line.total for line in order.lines if line.open if line.total > 0]
                open_lines = list(line for line in order.lines if line.open)
                cells = {cell.id for row in rows if row for cell in row.cells}
                names = {k: v.name async for k, v in items}
                """
            )
        );

    [Fact]
    public void Calls_keep_names_and_spreads() =>
        Assert.Equal(
            """
            response = client.get(url, ...args, timeout: 5, ...options)
            handler = partial(fn(request, id = null, ...rest) { return view(request, id) }, id: 1)
            config = {debug: true, [KEY]: 1, ...defaults}
            [first, ...others] = [...a, ...b]
            head = rows[][[order_id, 2]][other(start())]
            """,
            PythonSource.Print(
                """
                response = await client.get(url, *args, timeout=5, **options)
                handler = partial(lambda request, id=None, *rest: view(request, id), id=1)
                config = {"debug": True, KEY: 1, **defaults}
                first, *others = [*a, *b]
                head = rows[:10][order_id, 2][start():]
                """
            )
        );

    [Fact]
    public void A_name_is_bound_where_it_stands() =>
        Assert.Equal(
            """
            if ((order = find(order_id)) && (0 < (count = order.count)))
              total ~= ~count
            a = (b = load())
            y: dict<str, Order> = {}
            """,
            PythonSource.Print(
                """
                if (order := find(order_id)) and (count := order.count) > 0:
                    total += -count
                a = b = load()
                x: int
                y: dict[str, Order] = {}
                """
            )
        );
}
