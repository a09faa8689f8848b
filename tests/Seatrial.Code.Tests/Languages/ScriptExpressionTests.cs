namespace Seatrial.Code.Tests.Languages;

public sealed class ScriptExpressionTests
{
    [Theory]
    [InlineData("a?.b?.[c]?.(d)", "a?.b[c](d)")]
    [InlineData("(await load(id))!.name as string", "load(id).name")]
    [InlineData("a.b !== req.user!.id", "(a.b != req.user.id)")]
    [InlineData("a && b.c > d!.e(f)[0]", "(a && (d.e(f)[0] < b.c))")]
    [InlineData("(a || b)!.c", "(a || b).c")]
    [InlineData("<Order>(value satisfies unknown)", "value")]
    [InlineData("x === undefined || y != null", "((x == null) || (y != null))")]
    [InlineData("a > b", "(b < a)")]
    [InlineData("req.user ?? guest", "(req.user ?? guest)")]
    [InlineData("!('role' in user) && user instanceof Admin", "(!('role' in user) && (user is Admin))")]
    [InlineData("total += -1", "total ~= -1")]
    [InlineData("count++", "count ~= 1")]
    [InlineData("ok ? a : b", "(ok ? a : b)")]
    [InlineData("+'it\\'s \\u0041\\x42\\n'", "~'it\\'s AB\\n'")]
    [InlineData("`plain`", "'plain'")]
    [InlineData("`select ${a} from ${b}`", "$('select ', a, ' from ', b)")]
    [InlineData("sql`select ${a}`", "sql!($('select ', a))")]
    [InlineData("prisma.$queryRaw<User[]>`select 1`", "prisma.$queryRaw!($('select 1'))")]
    [InlineData("sql<string>`lower(${x})`.as('y')", "sql!($('lower(', x, ')')).as('y')")]
    [InlineData("new Pool({ ssl: false })", "new Pool({ssl: false})")]
    [InlineData("new Map<string, Order>()", "new Map<string, Order>()")]
    [InlineData("f(...args, { ...rest, [key]: 1, 'x-y': 2, short })", "f(...args, {...rest, [key]: 1, x-y: 2, short: short})")]
    [InlineData("({ get: async (id) => id, save() { store() } })", "{get: async fn(id) { return id }, save: fn save() { store() }}")]
    [InlineData("/ab+c/i.test(x)", "pattern(/ab+c/i).test(x)")]
    [InlineData("[1, , 2]", "[1, other(), 2]")]
    [InlineData("import.meta.env.VITE_URL", "import.meta.env.VITE_URL")]
    [InlineData("(function () { go(); })()", "fn() { go() }()")]
    [InlineData("this.#secret", "this.#secret")]
    [InlineData("wrap(class extends Base { })", "wrap(class : Base {\n})")]
    public void An_expression_has_one_form(string source, string expected) =>
        Assert.Equal(expected, ScriptSource.Print(source + ";", source.StartsWith('<') ? "a.ts" : "a.tsx"));

    [Fact]
    public void A_long_sum_is_a_template()
    {
        string sum = string.Join(" + ", Enumerable.Range(0, 400).Select(i => $"a{i}"));
        string template = string.Join(", ", Enumerable.Range(0, 400).Select(i => $"a{i}"));
        Assert.Equal($"$({template})", ScriptSource.Print(sum));
    }

    [Fact]
    public void A_method_called_on_its_own_line_has_that_place()
    {
        const string source = """
            const rows = await db
              .select()
              .from(orders)
              .where(eq(
                orders.id, id));
            """;
        Assert.Equal(
            "let rows = db.select() @2:4.from(orders) @3:4.where(eq(orders.id, id) @4:10-5) @4:4-5 @1:7",
            ScriptSource.Print(source, withPlaces: true)
        );
    }

    [Fact]
    public void Markup_is_a_call_with_named_attributes_and_children()
    {
        const string source = """
            const page = <>
              <Order.List {...props} onClick={() => go(1)} title="all" open>
                Total {count} {/* none */}
                {isAdmin && <button />}
              </Order.List>
            </>;
            """;
        Assert.Equal(
            "let page = <Fragment>(<Order.List>(...props, onClick: fn() { return go(1) }, title: 'all', open: true, 'Total', count, (isAdmin && <button>())))",
            ScriptSource.Print(source, "page.jsx")
        );
    }

    [Fact]
    public void Patterns_take_objects_and_lists_apart()
    {
        const string source = """
            const { id, name: label = 'none', ...rest } = req.body;
            const [, setOpen] = useState(false);
            [a, b] = [b, a];
            ({ data: { user } } = result);
            """;
        const string expected = """
            let {id: id, name: (label = 'none'), ...rest} = req.body
            let [other(), setOpen] = useState(false)
            [a, b] = [b, a]
            {data: {user: user}} = result
            """;
        Assert.Equal(expected, ScriptSource.Print(source));
    }
}
