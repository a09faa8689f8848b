using System.Text;
using CsCheck;

namespace Seatrial.Engine.Tests.Workspaces;

/// <summary>git itself says what is ignored: <c>git check-ignore --no-index</c> on the same tree.</summary>
public sealed class IgnoreOracleTests
{
    private static readonly string[] Segments =
    [
        "a",
        "b",
        "ab",
        "ba",
        "aab",
        "a",
        "b",
        "a.c",
        "b.c",
        "foo",
        "[x]",
        "x y",
        "é",
        "-",
        "!a",
        "#b",
        "a*",
    ];

    private static readonly Gen<string> Path = Gen.OneOf(Segments).Array[1, 5].Select(parts => string.Join('/', parts));

    private static readonly Gen<string> Atom = Gen.OneOf(
        "a",
        "b",
        "ab",
        "c",
        ".c",
        "foo",
        "*",
        "**",
        "***",
        "?",
        "/",
        "/",
        "!",
        "#",
        " ",
        "\\",
        "\\*",
        "\\ ",
        "[a-b]",
        "[!a]",
        "[^b]",
        "[]x]",
        "[[:alpha:]]",
        "[[:space:]]",
        "[a",
        "[[:bad:]]",
        "[a\\]]",
        "[\\[x]",
        "[[:]",
        "[a-]",
        "é",
        "-",
        "**/",
        "/**",
        "/**/",
        "\r",
        "\t",
        "x y",
        "[]-x]",
        "[z-a]",
        "\\a",
        "[[:upper:][:digit:]-]"
    );

    private static readonly Gen<string> OddPattern = Atom.Array[1, 6].Select(string.Concat);

    private static readonly Gen<string> PlainSegment = Gen.OneOf("a", "b", "*", "?", "**", "a", "[ab]", "a*", "*b")
        .Array[1, 2]
        .Select(string.Concat);

    private static readonly Gen<string> PlainPattern = Gen.Select(
            Gen.OneOf("", "", "/", "!", "!/"),
            PlainSegment.Array[1, 4],
            Gen.OneOf("", "", "", "/")
        )
        .Select((start, segments, end) => start + string.Join('/', segments) + end);

    private static readonly Gen<string> Pattern = Gen.Frequency((3, PlainPattern), (2, OddPattern));

    private static readonly Gen<string> IgnoreFile = Pattern.Array[1, 4].Select(lines => string.Join('\n', lines));

    [Fact]
    public void Files_that_git_ignores_are_left_out_and_no_others()
    {
        using var tree = new GitTree();
        Gen.Select(Path.Array[10, 60], IgnoreFile.Array[1, 4], Path.Array[0, 3], IgnoreFile)
            .Sample(
                (paths, ignores, folders, exclude) =>
                {
                    tree.Clear();
                    foreach (string path in paths)
                    {
                        tree.TryAdd(path);
                    }

                    string[] places = ["", .. folders];
                    for (int i = 0; i < ignores.Length; i++)
                    {
                        tree.TryAdd((places[i % places.Length] + "/.gitignore").TrimStart('/'), ignores[i]);
                    }

                    tree.Add(".git/info/exclude", exclude);
                    Assert.Equal(tree.NotIgnoredByGit(), tree.Paths());
                },
                iter: 40,
                threads: 1,
                print: t => $"{string.Join(" ", t.Item1)}\n{string.Join("\n--\n", t.Item2)}\n{string.Join(" ", t.Item3)}\n{t.Item4}"
            );
    }

    [Theory]
    [InlineData("foo**/bar", "foo/bar foox/bar foo/x/bar fooa/b/bar")]
    [InlineData("a/**/b", "a/b a/x/b a/x/y/b x/a/b")]
    [InlineData("**/a/b", "a/b x/a/b x/y/a/b")]
    [InlineData("a/**", "a/b/c a/d b/a/c")]
    [InlineData("a/*b", "a/xb a/x/b")]
    [InlineData("a/?b", "a/xb a/x/b")]
    [InlineData("a[!x]b", "ayb a/b")]
    [InlineData("x/a[!x]b", "x/ayb x/a/b")]
    [InlineData("/a", "a b/a")]
    [InlineData("a/", "a/x b/a")]
    [InlineData("*.log\n!keep.log", "x.log keep.log d/keep.log")]
    [InlineData("d/\n!d/keep", "d/keep d/x")]
    [InlineData("d/*\n!d/keep", "d/keep d/x")]
    [InlineData("a\\ \nb \nc\\", "a b c")]
    [InlineData("\uFEFFa\r\nb\r", "a b")]
    [InlineData("foo\\/", "foo/x")]
    [InlineData("//\n/\n!", "a b/c")]
    [InlineData("x?y", "xy xéy xay x/y")]
    [InlineData("*a*b*a*b*a*b*a*b*c", "aaaaaaaaaabbbbbbbbbbababababababab abababababc")]
    public void Odd_patterns_mean_what_they_mean_to_git(string ignore, string files)
    {
        using var tree = new GitTree();
        foreach (string file in files.Split(' '))
        {
            tree.TryAdd(file);
        }

        tree.Add(".gitignore", ignore);

        Assert.Equal(tree.NotIgnoredByGit(), tree.Paths());
    }

    [Fact]
    public void Any_bytes_make_an_ignore_file() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(bytes =>
            {
                var file = Engine.Workspaces.Ignore.IgnoreFile.Parse(bytes);
                _ = file.Decide("a/b.c"u8, "b.c"u8, isFolder: false);
                _ = file.Decide(bytes.AsSpan(0, bytes.Length / 2), bytes.AsSpan(bytes.Length / 4, bytes.Length / 4), isFolder: true);
            });

    [Fact]
    public void A_hostile_pattern_costs_a_bounded_number_of_steps()
    {
        var glob = Engine.Workspaces.Ignore.GlobPattern.Compile(
            Encoding.ASCII.GetBytes("**/" + string.Concat(Enumerable.Repeat("*a", 200)) + "b")
        );

        Assert.NotNull(glob);
        Assert.False(glob.IsMatch(Encoding.ASCII.GetBytes(new string('a', 3000))));
    }
}
