namespace Seatrial.Secrets.Fixing;

/// <summary>Places in Go.</summary>
internal static class GoPlaces
{
    public static string? Obstacle(CodeSite site) =>
        site.IsAfterWord("case", "import") || IsImport(site) ? CodeLanguages.CaseLabel
        : site.Literal.Form.Open == "`" && site.Previous is not ('=' or '(' or ',' or ':' or '{' or '+') ? "a tag of a field is a constant."
        : IsInBlock(site, "const (") ? "it is one of a block of constants: make it a variable of its own first."
        : null;

    /// <summary>The import of <c>os</c>, and a variable instead of a constant.</summary>
    public static IEnumerable<FixEdit> Besides(CodeSite site)
    {
        if (site.Before.TrimStart().StartsWith("const ", StringComparison.Ordinal))
        {
            yield return new FixEdit(
                site.Literal.Start - site.Before.Length + site.Before.IndexOf("const ", StringComparison.Ordinal),
                "const ".Length,
                "var "
            );
        }

        string text = site.Text;
        var source = site.Target.Source;
        if (source.Holds("\t\"os\"\n") || source.Holds("import \"os\"") || source.Holds("    \"os\"\n"))
        {
            yield break;
        }

        int block = text.IndexOf("import (\n", StringComparison.Ordinal);
        int single = text.IndexOf("\nimport \"", StringComparison.Ordinal) + 1;
        int package = text.StartsWith("package ", StringComparison.Ordinal) ? 0 : text.IndexOf("\npackage ", StringComparison.Ordinal) + 1;
        yield return block >= 0 ? new FixEdit(block + "import (\n".Length, 0, "\t\"os\"\n")
        : single > 0 ? new FixEdit(single, 0, "import \"os\"\n")
        : new FixEdit(text.IndexOf('\n', package) + 1, 0, "\nimport \"os\"\n");
    }

    private static bool IsImport(CodeSite site) =>
        site.Before.TrimStart().StartsWith("import ", StringComparison.Ordinal) || IsInBlock(site, "import (");

    private static bool IsInBlock(CodeSite site, string opening)
    {
        int open = site.Text.LastIndexOf(opening, site.Literal.Start, StringComparison.Ordinal);
        return open >= 0 && site.Text.IndexOf("\n)", open, StringComparison.Ordinal) > site.Literal.Start;
    }
}
