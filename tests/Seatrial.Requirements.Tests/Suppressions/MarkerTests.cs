using Seatrial.Engine.Decisions;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Suppressions;

namespace Seatrial.Requirements.Tests.Suppressions;

public sealed class MarkerTests
{
    private static readonly DateOnly Day = new(2026, 12, 31);

    [Theory]
    [InlineData("a.js", "// {0}")]
    [InlineData("a.ts", "/* {0} */")]
    [InlineData("a.tsx", "  // {0}")]
    [InlineData("a.py", "# {0}")]
    [InlineData("a.rb", "# {0}")]
    [InlineData("a.go", "// {0}")]
    [InlineData("A.java", "/* {0} */")]
    [InlineData("A.kt", "// {0}")]
    [InlineData("A.cs", "// {0}")]
    [InlineData("a.php", "<?php // {0}")]
    [InlineData("a.php", "<?php # {0}")]
    [InlineData("a.rs", "// {0}")]
    [InlineData("a.swift", "/// {0}")]
    [InlineData("a.sql", "-- {0}")]
    [InlineData("a.sql", "/* {0} */")]
    [InlineData("a.yml", "# {0}")]
    [InlineData("a.toml", "# {0}")]
    [InlineData("a.ini", "; {0}")]
    [InlineData("main.tf", "# {0}")]
    [InlineData("Dockerfile", "# {0}")]
    [InlineData("schema.prisma", "// {0}")]
    [InlineData("firestore.rules", "// {0}")]
    [InlineData("a.html", "<!-- {0} -->")]
    [InlineData("a.vue", "<!-- {0} -->")]
    [InlineData("a.erb", "<%# {0} %>")]
    [InlineData("a.cshtml", "@* {0} *@")]
    [InlineData("a.blade.php", "{{{{-- {0} --}}}}")]
    [InlineData("a.hbs", "{{{{!-- {0} --}}}}")]
    [InlineData("a.css", "/* {0} */")]
    [InlineData("a.ps1", "# {0}")]
    [InlineData("a.lua", "-- {0}")]
    [InlineData("a.vb", "' {0}")]
    [InlineData("pom.xml", "<!-- {0} -->")]
    public void Is_read_in_the_comments_of_a_language(string path, string comment)
    {
        string text =
            string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                comment,
                "seatrial:ignore access/missing-owner only the office reads it until 2026-12-31 by Ana Li"
            ) + "\ncode\n";

        var marker = Assert.Single(Read(path, text));
        Assert.Equal(
            ("access/missing-owner", "only the office reads it", Day, "Ana Li", null),
            (marker.Rule, marker.Reason, marker.Until, marker.By, marker.Problem)
        );
        Assert.Equal((1, 2, 2), (marker.Location.Line, marker.FirstLine, marker.LastLine));
    }

    [Theory]
    [InlineData(
        "a.js",
        "const a = 'x'; // seatrial:ignore r/x\nconst b = `\n// seatrial:ignore AUZ-1 in a text\n`;\nconst c = \"// seatrial:ignore AUZ-1 in a text\";\n"
    )]
    [InlineData("a.py", "a = 1\nb = '''\n# seatrial:ignore AUZ-1 in a text\n'''\n")]
    [InlineData("a.cs", "var a = \"// seatrial:ignore AUZ-1 in a text\";\n")]
    [InlineData("a.yml", "a: \"x # seatrial:ignore AUZ-1 in a text\"\n")]
    [InlineData("a.sql", "select '-- seatrial:ignore AUZ-1 in a text';\n")]
    [InlineData("a.js", "// how to: write seatrial:ignore AUZ-1 reason\n")]
    [InlineData("a.json", "{\"a\": \"// seatrial:ignore AUZ-1 in a text\"}\n")]
    [InlineData("a.js", "const t = 'x'; // seatrial:ignore secrets/github-token made up\n")]
    public void Is_not_read_elsewhere(string path, string text) => Assert.DoesNotContain(Read(path, text), m => m.Reason.Length > 0);

    [Theory]
    [InlineData("seatrial:ignore", "names no rule")]
    [InlineData("seatrial:ignore AUZ-1", "gives no reason")]
    [InlineData("seatrial:ignore AUZ-1 until 2026-12-31", "gives no reason")]
    [InlineData("seatrial:ignore AUZ-1 a reason until 2026-13-31", "is no day")]
    [InlineData("seatrial:ignore AUZ-1 a reason until tomorrow", "is no day")]
    public void Says_what_is_wrong_with_how_it_is_written(string mark, string problem) =>
        Assert.Contains(problem, Assert.Single(Read("a.js", $"// {mark}\ncode();\n")).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("code(); // seatrial:ignore AUZ-1 a reason\nmore();\n", 1, 1)]
    [InlineData("// seatrial:ignore AUZ-1 a reason\n// and another comment\ncode();\n", 3, 3)]
    [InlineData("/*\n * seatrial:ignore AUZ-1 a reason\n * more\n */\ncode();\n", 5, 5)]
    [InlineData("// seatrial:ignore AUZ-1 a reason\n\ncode();\n", 0, 0)]
    [InlineData("// seatrial:ignore AUZ-1 a reason", 0, 0)]
    [InlineData("// seatrial:ignore AUZ-1 a reason\n@Get(':id')\n@Public()\nread() {}\n", 2, 4)]
    public void Is_about_its_own_line_or_the_code_right_below(string text, int first, int last)
    {
        var marker = Assert.Single(Read("a.ts", text));
        Assert.Equal((first, last), (marker.FirstLine, marker.LastLine));
    }

    [Fact]
    public void Until_within_a_reason_is_a_word() =>
        Assert.Equal(
            "nobody reads it until the launch is done",
            Assert.Single(Read("a.js", "// seatrial:ignore AUZ-1 nobody reads it until the launch is done\ncode();\n")).Reason
        );

    [Theory]
    [InlineData("# nosemgrep", null)]
    [InlineData("# nosem", null)]
    [InlineData("# nosemgrep: python.flask.security.injection.tainted-sql-string", "VAL-2")]
    [InlineData("# nosemgrep: javascript.express.security.audit.express-check-csurf-middleware-usage.csrf, generic.x", "IDN-7")]
    public void Reads_marks_of_semgrep_with_what_they_mean(string comment, string? control)
    {
        var marker = Assert.Single(Read("a.py", $"x = 1  {comment}\n"));
        Assert.Equal("semgrep", marker.Tool);
        Assert.Equal(control is null, marker.Controls is null);
        Assert.True(control is null || marker.Controls!.Contains(control));
    }

    [Fact]
    public void Any_text_may_be_given()
    {
        var random = new Random(7);
        string[] parts =
        [
            "seatrial:ignore",
            "/*",
            "*/",
            "//",
            "#",
            "'",
            "\"",
            "`",
            "\n",
            " ",
            "until",
            "2026-12-31",
            "AUZ-1",
            "<!--",
            "-->",
            "nosemgrep",
            ":",
            "\\",
            "é",
            "\0",
            "{{!",
            "by",
        ];
        foreach (string path in (string[])["a.js", "a.py", "a.php", "a.html", "a.yml", "a.sql", "a.hbs"])
        {
            for (int i = 0; i < 300; i++)
            {
                string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => parts[random.Next(parts.Length)]));
                Assert.All(Read(path, text), m => Assert.True(m.FirstLine <= m.LastLine));
            }
        }
    }

    [Fact]
    public void Too_many_are_cut_and_said()
    {
        var collector = new FactCollector();
        new MarkerAnalyzer().Analyze(
            FileContent.FromText("a.js", string.Concat(Enumerable.Repeat("a(); // seatrial:ignore AUZ-1 a reason\n", 1_200))),
            collector
        );
        Assert.Equal(1_000, collector.Facts.Count);
        Assert.Equal(GapKind.LimitReached, Assert.Single(collector.Gaps).Kind);
    }

    private static IReadOnlyList<InlineMarkerFact> Read(string path, string text)
    {
        var collector = new FactCollector();
        var analyzer = new MarkerAnalyzer();
        var content = FileContent.FromText(path, text);
        if (analyzer.Accepts(content.File))
        {
            analyzer.Analyze(content, collector);
        }

        return [.. collector.Facts.OfType<InlineMarkerFact>()];
    }
}
