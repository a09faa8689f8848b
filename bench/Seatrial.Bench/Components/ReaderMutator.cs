using System.Text;

namespace Seatrial.Bench.Components;

/// <summary>Breaks the text of a lock file in ways that files break or that somebody would break them: a few at once.</summary>
internal static class ReaderMutator
{
    private const int MostBytes = 256 << 10;

    private static readonly string[] s_tokens =
    [
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "\"",
        "'",
        ":",
        ",",
        "\n",
        "\r\n",
        "\n  ",
        " - ",
        "#",
        "//",
        "@",
        "/",
        "..",
        "../",
        "=",
        "==",
        "!=",
        "~>",
        "^",
        "$(",
        "${",
        "&a ",
        "*a",
        "<<: *a",
        "|",
        ">-",
        "!!binary ",
        "\0",
        "\uFEFF",
        "null",
        "true",
        "[]",
        "{}",
        "-1",
        "1e999",
        "99999999999999999999",
        "0x10",
        "\\u0000",
        "\\",
        "\"\"\"",
        "'''",
        "<![CDATA[",
        "<!--",
        "<!DOCTYPE a [",
        "&lt;",
        "&x;",
        "npm:",
        "git+https://",
        "file:",
        "workspace:*",
        "link:../x",
        "-r ",
        "-c ",
        "--hash=sha256:",
        "; python_version",
        "virtual:",
        "patch:",
        "%2F",
    ];

    /// <summary>What stands in place of a word: the form stays whole and says something odd.</summary>
    private static readonly string[] s_words =
    [
        "",
        "0",
        "-1",
        "9999999999999999999999",
        "1.0.0",
        "v1",
        "latest",
        "null",
        "../../etc/passwd",
        "C:\\\\x",
        "https://x:y@example.com/a.tgz#b",
        "git+ssh://git@x/y.git#abcdef1",
        "npm:@s/n@1",
        "@s/",
        "@",
        "a@b@c",
        "__proto__",
        "\u00e9\u202e",
        "workspace:*",
        "link:.",
        "a > b",
        "[1,2)",
        "^",
        "||",
        "1 || 2",
        "$(A)",
        "${a}",
        "${a}${a}",
        "sha512-",
        "sha256:zz",
        "file:.",
        "pkg:npm/a@1",
        "pkg:",
        "\t",
        "%00",
        new('a', 5_000),
        new('(', 3_000),
        new('.', 3_000),
    ];

    public static byte[] Mutate(Random random, byte[] text, byte[] other)
    {
        if (random.Next(2) == 0)
        {
            return Reworded(random, text, other);
        }

        var bytes = new List<byte>(text);
        for (int steps = 1 + random.Next(5); steps > 0; steps--)
        {
            Step(random, bytes, other);
            if (bytes.Count > MostBytes)
            {
                bytes.RemoveRange(MostBytes, bytes.Count - MostBytes);
            }
        }

        return Encoded(random, [.. bytes]);
    }

    /// <summary>Some words and quoted texts stand for others, of the same file or of another one.</summary>
    private static byte[] Reworded(Random random, byte[] text, byte[] other)
    {
        string whole = Encoding.Latin1.GetString(text);
        for (int steps = 1 + random.Next(6); steps > 0; steps--)
        {
            var (start, end) = Word(random, whole);
            string source = random.Next(3) == 0 ? Encoding.Latin1.GetString(other) : whole;
            var (from, to) = Word(random, source);
            string word =
                random.Next(3) == 0
                    ? Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(s_words[random.Next(s_words.Length)]))
                    : source[from..to];
            whole = whole[..start] + word + whole[end..];
        }

        return Encoding.Latin1.GetBytes(whole.Length > MostBytes ? whole[..MostBytes] : whole);
    }

    /// <summary>A run of signs that names, versions and addresses are made of, around a place that chance names.</summary>
    private static (int Start, int End) Word(Random random, string text)
    {
        int start = random.Next(text.Length + 1);
        while (start < text.Length && !IsOfWord(text[start]))
        {
            start++;
        }

        while (start > 0 && start < text.Length && IsOfWord(text[start - 1]))
        {
            start--;
        }

        int end = start;
        while (end < text.Length && IsOfWord(text[end]))
        {
            end++;
        }

        return (start, end);
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' or '/' or '^' or '~' or '+';

    private static void Step(Random random, List<byte> bytes, byte[] other)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(1, 1 + random.Next(1, 400)), bytes.Count - at);
        switch (random.Next(11))
        {
            case 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                int from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(1, 600))]);
                break;
            case 6:
                string nest = s_tokens[random.Next(s_tokens.Length)];
                bytes.InsertRange(
                    at,
                    Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(nest, random.Next(1, random.Next(20) == 0 ? 20_000 : 40))))
                );
                break;
            case 7:
                // Lines change places.
                var lines = Encoding.Latin1.GetString([.. bytes]).Split('\n');
                random.Shuffle(lines);
                bytes.Clear();
                bytes.AddRange(Encoding.Latin1.GetBytes(string.Join('\n', lines)));
                break;
            case 8 when length > 0:
                // A piece stands there many times.
                byte[] piece = [.. bytes.GetRange(at, length)];
                for (int times = random.Next(1, random.Next(30) == 0 ? 2_000 : 20); times > 0 && bytes.Count < MostBytes; times--)
                {
                    bytes.InsertRange(at, piece);
                }

                break;
            case 9 when bytes.Count > 0:
                byte was = bytes[random.Next(bytes.Count)];
                byte now = bytes[random.Next(bytes.Count)];
                for (int i = 0; i < bytes.Count; i++)
                {
                    bytes[i] = bytes[i] == was ? now : bytes[i];
                }

                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_tokens[random.Next(s_tokens.Length)]));
                break;
        }
    }

    private static byte[] Encoded(Random random, byte[] bytes) =>
        random.Next(24) switch
        {
            0 => [.. Encoding.UTF8.Preamble, .. bytes],
            1 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))],
            2 => Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(bytes)),
            3 => [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Encoding.UTF8.GetString(bytes))],
            4 => [.. Encoding.Unicode.Preamble, .. bytes],
            _ => bytes,
        };
}
