namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>
/// Reads the import declarations of Go (specification, "Import declarations"), which stand before everything else in a file. Any text may
/// be given.
/// </summary>
internal static class GoImports
{
    private const int MaxImports = 2_000;

    /// <summary>The imports, and whether the file is built for no program: <c>//go:build ignore</c> or <c>tools</c>.</summary>
    public static (IReadOnlyList<SourceImport> Imports, bool IsTool) Read(string text)
    {
        var found = new List<SourceImport>();
        bool isTool = false;
        bool isOpen = false;
        bool isComment = false;
        int line = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            var content = raw.Trim();
            if (isComment)
            {
                isComment = content.IndexOf("*/") < 0;
                continue;
            }

            if (content.StartsWith("//go:build ") || content.StartsWith("// +build "))
            {
                isTool |= content.Contains("ignore", StringComparison.Ordinal) || content.Contains("tools", StringComparison.Ordinal);
            }

            if (content.StartsWith("/*"))
            {
                isComment = content.IndexOf("*/") < 0;
                continue;
            }

            if (
                !isOpen
                && (
                    content.StartsWith("func ")
                    || content.StartsWith("type ")
                    || content.StartsWith("var ")
                    || content.StartsWith("const ")
                    || found.Count >= MaxImports
                )
            )
            {
                break;
            }

            if (!isOpen && content.StartsWith("import") && content.Length > 6 && (content[6] is ' ' or '\t' or '(' or '"'))
            {
                content = content[6..].TrimStart();
                isOpen = content.StartsWith("(");
                content = isOpen ? content[1..] : content;
                Add(content, line, found);
            }
            else if (isOpen)
            {
                Add(content, line, found);
            }

            isOpen &=
                !content.StartsWith(")")
                && !(content.IndexOf(')') is >= 0 and var close && content.IndexOf("//") is var mark && (mark < 0 || close < mark));
        }

        return (found, isTool);
    }

    private static void Add(ReadOnlySpan<char> content, int line, List<SourceImport> found)
    {
        foreach (var range in content.Split(';'))
        {
            var spec = content[range];
            int comment = spec.IndexOf("//");
            int open = spec.IndexOfAny('"', '`');
            int length = open < 0 || (comment >= 0 && comment < open) ? -1 : spec[(open + 1)..].IndexOf(spec[open]);
            if (length > 0)
            {
                found.Add(new SourceImport(spec.Slice(open + 1, length).ToString(), line, SourceImportKind.Import));
            }
        }
    }
}
