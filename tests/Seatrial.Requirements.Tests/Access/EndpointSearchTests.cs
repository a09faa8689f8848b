using System.Text;
using Seatrial.Code.Languages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Programs;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Access;

public sealed class EndpointSearchTests
{
    private const string Open = """
        const express = require('express');
        const app = express();
        app.get('/orders/:id', async (req, res) => res.json(await db.order.findById(req.params.id)));
        """;

    private const string Other = """
        const express = require('express');
        const app = express();
        app.get('/invoices/:id', async (req, res) => res.json(await db.invoice.findById(req.params.id)));
        """;

    private readonly Dictionary<string, byte[]> kept = new(StringComparer.Ordinal);

    private int writes;

    [Fact]
    public void What_was_followed_is_taken_over_while_every_text_is_the_same()
    {
        var first = Rows(Search(Scan(("app.js", Open))));
        Poison();
        Assert.Equal("GET /kept", Assert.Single(Rows(Search(Scan(("app.js", Open))))));

        Assert.Equal("GET /orders/:id", Assert.Single(first));
        Assert.Equal(1, writes);
    }

    [Theory]
    [InlineData("another text")]
    [InlineData("another path")]
    [InlineData("another file")]
    [InlineData("another table")]
    [InlineData("another build")]
    [InlineData("another folder")]
    public void Anything_that_differs_is_followed_anew(string change)
    {
        Search(Scan(("app.js", Open)));
        Poison();
        (string Path, string Text)[] files = change switch
        {
            "another text" => [("app.js", Other)],
            "another path" => [("server.js", Open)],
            "another file" => [("app.js", Open), ("util.js", "let x = 1;")],
            _ => [("app.js", Open)],
        };
        Fact[] more = change is "another table" ? [new EntityFact(new SourceLocation("db.sql", 1), new Entity("orders", "db.sql", 1))] : [];
        var rows = Rows(Search(Scan(more, files), change is "another build" ? "2" : "1", change is "another folder" ? "/other" : "/shop"));

        Assert.DoesNotContain("GET /kept", rows);
        Assert.Equal(2, writes);
    }

    [Fact]
    public void Damage_in_what_was_kept_is_noticed()
    {
        Search(Scan(("app.js", Open)));
        byte[] whole = kept.Values.Single();
        foreach (int at in (int[])[0, 40, 64, whole.Length - 1])
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 1;
            kept[kept.Keys.Single()] = damaged;
            Assert.Equal("GET /orders/:id", Assert.Single(Rows(Search(Scan(("app.js", Open))))));
        }

        kept[kept.Keys.Single()] = whole[..50];
        Assert.Equal("GET /orders/:id", Assert.Single(Rows(Search(Scan(("app.js", Open))))));
    }

    [Fact]
    public void What_a_grammar_cannot_read_is_a_gap_that_does_not_end_the_run()
    {
        var result = Search(Scan(("app.js", Open), ("odd.js", "function f( { ]]] ) ;;; @@ }\nlet x = ;")));

        var gap = Assert.Single(result.Coverage.Gaps);
        Assert.Equal(("odd.js", GapKind.NotSupported), (gap.Path, gap.Kind));
        Assert.False(result.Coverage.IsIncomplete);
        Assert.Single(Rows(result));
    }

    [Fact]
    public void Code_that_is_nested_too_deeply_is_a_gap()
    {
        string deep = "x = " + new string('[', 2_000) + "1" + new string(']', 2_000) + ";";
        var result = Search(Scan(("app.js", Open), ("deep.js", deep)));

        Assert.Contains(result.Coverage.Gaps, g => g.Path == "deep.js" && g.Kind == GapKind.LimitReached);
        Assert.Single(Rows(result));
    }

    [Fact]
    public void Gaps_are_kept_with_the_rows()
    {
        (string, string)[] files = [("app.js", Open), ("odd.js", "function f( { ]]] ) ;;; @@ }")];
        var cold = Search(Scan(files));
        var warm = Search(Scan(files));

        Assert.Equal(1, writes);
        Assert.Equal(cold.Coverage.Gaps, warm.Coverage.Gaps);
        Assert.Equal(Rows(cold), Rows(warm));
    }

    [Theory]
    [InlineData("_ide_helper.php", true)]
    [InlineData(".phpstorm.meta.php", true)]
    [InlineData("app/Support/Facades.php", false)]
    public void What_editors_are_told_of_a_framework_is_no_code_of_the_application(string path, bool isFound)
    {
        var repository = new JudgedRepository(
            (
                "routes/web.php",
                "<?php\nuse Illuminate\\Support\\Facades\\Route;\nRoute::get('/orders', function () { return Order::all(); });"
            ),
            (
                path,
                "<?php\nnamespace Illuminate\\Support\\Facades {\n    class Route {\n        public static function get($uri, $action = null) { }\n    }\n}"
            )
        );

        Assert.Equal(isFound, repository.Endpoints().Any(r => r.Route == "/orders"));
    }

    [Fact]
    public void A_defect_costs_the_part_in_which_it_shows()
    {
        var defects = new DefectGaps();
        defects.Guard("a.js", "Following GET /a", () => throw new InvalidOperationException("text of a repository"));
        bool ran = false;
        defects.Guard("b.js", "Following GET /b", () => ran = true);

        Assert.True(ran);
        Assert.Equal("Following GET /a failed (InvalidOperationException): please report it.", Assert.Single(defects.Gaps).Detail);
        Assert.Throws<OperationCanceledException>(() =>
            defects.Guard("c.js", "Following GET /c", () => throw new OperationCanceledException())
        );
    }

    private static ScanResult Scan(params (string Path, string Text)[] files) => Scan([], files);

    private static ScanResult Scan(IEnumerable<Fact> more, (string Path, string Text)[] files) =>
        new(
            new FactSet(files.Select(f => new ProgramFact(new SourceLocation(f.Path), Encoding.UTF8.GetBytes(f.Text))).Concat(more)),
            new Coverage { FilesRead = files.Length, BytesRead = 0 }
        );

    private static string[] Rows(ScanResult result) => [.. result.Facts.Of<EndpointFact>().Select(e => $"{e.Row.Method} {e.Row.Route}")];

    private ScanResult Search(ScanResult scan, string engine = "1", string root = "/shop")
    {
        Assert.NotNull(FrontEnds.For(".js"));
        var store = new ResultStore(
            engine,
            name => kept.GetValueOrDefault(name),
            (name, bytes) =>
            {
                writes++;
                kept[name] = bytes;
            }
        );
        return EndpointSearch.AddTo(scan, root, store, threads: 2, TestContext.Current.CancellationToken);
    }

    /// <summary>Changes what is kept so that it can be told from what is followed.</summary>
    private void Poison()
    {
        string name = kept.Keys.Single();
        byte[] body = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(kept[name].AsSpan(64)).Replace("/orders/:id", "/kept", StringComparison.Ordinal)
        );
        kept[name] = [.. kept[name].AsSpan(0, 32), .. System.Security.Cryptography.SHA256.HashData(body), .. body];
    }
}
