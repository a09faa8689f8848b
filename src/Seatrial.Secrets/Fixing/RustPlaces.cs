namespace Seatrial.Secrets.Fixing;

/// <summary>Places in Rust.</summary>
internal static class RustPlaces
{
    /// <summary>A reference stands in for <c>&amp;str</c>; in front of a method the owned text does.</summary>
    public static string Read(CodeSite site, string name) =>
        $"{(site.Next == '.' ? "" : "&")}std::env::var(\"{name}\").expect(\"{name} is not set\")";

    public static string? Obstacle(CodeSite site)
    {
        string line = site.Before.TrimStart();
        string statement = site.Statement;
        bool isConstant = Starts(statement, "const ") || Starts(statement, "static ") || Starts(line, "const ") || Starts(line, "static ");
        string after = site.After.TrimStart();
        return isConstant
                ? "a constant is known when the program is built, and would keep the value in the binary: make it a function or a LazyLock that reads the environment."
            : line.StartsWith("#[", StringComparison.Ordinal)
            || line.StartsWith("#![", StringComparison.Ordinal)
            || after.StartsWith("=>", StringComparison.Ordinal)
            || after.StartsWith('|')
                ? CodeLanguages.CaseLabel
            : site.Literal.Prefix.Length > 0 ? "it is a string of bytes: move it by hand."
            : IsMacroFormat(site)
                ? "a macro asks for a constant here: give the value a name, read it from the environment there, and pass that."
            : null;
    }

    private static bool Starts(string text, string word)
    {
        string rest =
            text.StartsWith("pub ", StringComparison.Ordinal) ? text[4..]
            : text.StartsWith("pub(", StringComparison.Ordinal) ? text[(text.IndexOf(')', StringComparison.Ordinal) + 1)..].TrimStart()
            : text;
        return rest.StartsWith(word, StringComparison.Ordinal);
    }

    /// <summary>The first argument of <c>name!(…)</c>, which is a format or has to be a literal; further ones are expressions.</summary>
    private static bool IsMacroFormat(CodeSite site)
    {
        var before = site.Before.AsSpan().TrimEnd();
        return before.EndsWith("!(") || before.EndsWith("concat!(") || before.EndsWith("env!(");
    }
}
