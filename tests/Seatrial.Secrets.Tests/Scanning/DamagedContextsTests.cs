using System.Text;
using CsCheck;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;
using Seatrial.Secrets.Tests.Reading;

namespace Seatrial.Secrets.Tests.Scanning;

/// <summary>
/// Files in which credentials are left, broken as editors, merges and generators break them: a scan of them ends, and says places that the
/// text has.
/// </summary>
public sealed class DamagedContextsTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        .. ContextFiles.Names.Select(n => (ContextFiles.PathOf(n), ContextFiles.TextOf(ContextFiles.MarkedLinesOf(n)))),
    ];

    /// <summary>What opens, closes, quotes, marks a place to fill in or ends a line in one of the formats.</summary>
    private static readonly string[] Marks =
    [
        "\"",
        "'",
        "`",
        "\"\"\"",
        "'''",
        "\\",
        "\\\"",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "<",
        ">",
        "${",
        "{{",
        "}}",
        "%{",
        "<%=",
        "%>",
        "$(",
        "#",
        "//",
        "/*",
        "*/",
        "--",
        "<!--",
        "-->",
        ":",
        "=",
        ",",
        ";",
        "|",
        "&",
        "@",
        "://",
        "?",
        "??",
        "||",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\0",
        " ",
        "|-\n",
        ">-\n",
        "---\n",
        "<<EOF\n",
        "\nEOF\n",
        "é",
        "\u2028",
        "😀",
        "\ufeff",
    ];

    /// <summary>
    /// One to six damages: what is done, where (in thousandths of the text), to how many characters, and the mark that is put in.
    /// </summary>
    private static readonly Gen<(int Kind, int At, int Length, int Mark)[]> Damages = Gen.Select(
        Gen.Int[0, 4],
        Gen.Int[0, 1000],
        Gen.Int[0, 120],
        Gen.Int[0, Marks.Length - 1]
    ).Array[1, 6];

    [Fact]
    public void A_damaged_file_never_throws() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], Damages)
            .Sample((file, damages) => Scan(Files[file].Path, damages.Aggregate(Files[file].Text, Damaged)), iter: 3000, threads: 2);

    [Fact]
    public void A_file_under_the_name_of_another_never_throws() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], Gen.Int[0, Files.Length - 1], Gen.Int[0, 1000])
            .Sample(
                (file, other, cut) => Scan(Files[other].Path, Files[file].Text[Place(Files[file].Text, cut)..] + Files[other].Text),
                iter: 1500,
                threads: 2
            );

    private static string Damaged(string text, (int Kind, int At, int Length, int Mark) damage)
    {
        int at = Place(text, damage.At);
        int end = Math.Min(text.Length, at + damage.Length);
        return damage.Kind switch
        {
            0 => text[..at],
            1 => text.Remove(at, end - at),
            2 => text.Insert(at, text[at..end]),
            3 => text.Insert(at, Marks[damage.Mark]),
            _ => text[..at] + Marks[damage.Mark] + text[end..],
        };
    }

    private static int Place(string text, int thousandth) => (int)((long)text.Length * thousandth / 1000);

    private static void Scan(string path, string text)
    {
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All).Scan(FileContent.FromText(path, text, FileRoles.Of(path)), matches);
        int bytes = Encoding.UTF8.GetByteCount(text);
        Assert.All(matches, m => Assert.InRange(m.Start + m.Length, 1, bytes));
    }
}
