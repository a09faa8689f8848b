using System.Text;

namespace Seatrial.Syntax.Hosts;

/// <summary>
/// Finds the script in HTML, Vue, Svelte and Astro documents: what stands between <c>&lt;script&gt;</c> and the next <c>&lt;/script</c>, as
/// HTML reads it (a script element is raw text), outside comments; and Astro's front matter. Blocks of data and templates are left out.
/// <see cref="SyntaxParser.ParseSlice"/> parses a block so that lines are those of the document.
/// </summary>
public static class ScriptBlocks
{
    /// <summary>The number of blocks that are looked for in one document.</summary>
    public const int MaxBlocks = 1_000;

    private static ReadOnlySpan<byte> Fence => "---"u8;

    public static IReadOnlyList<ScriptBlock> Find(ReadOnlySpan<byte> document, HostLanguage host)
    {
        var blocks = new List<ScriptBlock>();
        int at = host == HostLanguage.Astro ? SkipFrontMatter(document, blocks) : 0;
        while (blocks.Count < MaxBlocks && document[at..].IndexOf((byte)'<') is var found and >= 0)
        {
            at += found;
            var rest = document[at..];
            if (rest.StartsWith("<!--"u8))
            {
                int end = rest.IndexOf("-->"u8);
                at = end < 0 ? document.Length : at + end + 3;
            }
            else if (IsTag(rest[1..], "script"u8))
            {
                at = ReadScript(document, at, host, blocks);
            }
            else if (IsTag(rest[1..], "style"u8))
            {
                at = CloseOf(document, at, "</style"u8);
            }
            else
            {
                at++;
            }
        }

        return blocks;
    }

    private static int ReadScript(ReadOnlySpan<byte> document, int at, HostLanguage host, List<ScriptBlock> blocks)
    {
        int open = EndOfTag(document, at);
        if (open < 0)
        {
            return document.Length;
        }

        var tag = document[at..open];
        if (tag.EndsWith("/>"u8) && host != HostLanguage.Html)
        {
            return open;
        }

        int close = CloseOf(document, open, "</script"u8);
        if (Language(tag, host) is { } language && document[open..close].ContainsAnyExcept(" \t\r\n"u8))
        {
            blocks.Add(new ScriptBlock(open, close, language));
        }

        return close;
    }

    /// <summary>Front matter counts from the first line, which may be blank.</summary>
    private static int SkipFrontMatter(ReadOnlySpan<byte> document, List<ScriptBlock> blocks)
    {
        int first = document.IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        if (first < 0 || !document[first..].StartsWith(Fence))
        {
            return 0;
        }

        int start = first + Fence.Length;
        int length = document[start..].IndexOf("\n---"u8);
        if (length < 0)
        {
            return 0;
        }

        blocks.Add(new ScriptBlock(start, start + length + 1, ScriptLanguage.TypeScript));
        return start + length + 1 + Fence.Length;
    }

    private static bool IsTag(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name) =>
        rest.Length > name.Length
        && Ascii.EqualsIgnoreCase(rest[..name.Length], name)
        && rest[name.Length] is (byte)'>' or (byte)'/' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>The offset just behind the tag; a <c>&gt;</c> within quotes does not end it.</summary>
    private static int EndOfTag(ReadOnlySpan<byte> document, int at)
    {
        while (document[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'') is var found and >= 0)
        {
            at += found + 1;
            byte quote = document[at - 1];
            if (quote == '>')
            {
                return at;
            }

            int end = document[at..].IndexOf(quote);
            if (end < 0)
            {
                return -1;
            }

            at += end + 1;
        }

        return -1;
    }

    private static int CloseOf(ReadOnlySpan<byte> document, int at, ReadOnlySpan<byte> close)
    {
        while (document[at..].IndexOf((byte)'<') is var found and >= 0)
        {
            at += found;
            if (document.Length - at >= close.Length && Ascii.EqualsIgnoreCase(document.Slice(at, close.Length), close))
            {
                return at;
            }

            at++;
        }

        return document.Length;
    }

    /// <summary>Null for what is no script: data, templates, import maps, languages that are not parsed.</summary>
    private static ScriptLanguage? Language(ReadOnlySpan<byte> tag, HostLanguage host)
    {
        if (TagAttributes.Find(tag, "lang"u8) is { } stated)
        {
            return stated switch
            {
                "ts" or "typescript" => ScriptLanguage.TypeScript,
                "tsx" => ScriptLanguage.Tsx,
                "js" or "jsx" or "javascript" or "" => ScriptLanguage.JavaScript,
                _ => null,
            };
        }

        return TagAttributes.Find(tag, "type"u8) switch
        {
            "text/typescript" or "application/typescript" or "ts" => ScriptLanguage.TypeScript,
            null
            or ""
            or "module"
            or "text/javascript"
            or "application/javascript"
            or "text/ecmascript"
            or "application/ecmascript"
            or "text/babel"
            or "text/jsx" => host == HostLanguage.Astro ? ScriptLanguage.TypeScript : ScriptLanguage.JavaScript,
            _ => null,
        };
    }
}
