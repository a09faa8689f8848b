namespace Seatrial.Secrets.Fixing;

/// <summary>Places in PHP.</summary>
internal static class PhpPlaces
{
    private static readonly string[] Declarations = ["const ", "public ", "private ", "protected ", "static ", "var "];

    public static string? Obstacle(CodeSite site)
    {
        string line = site.Before.TrimStart();
        bool isDeclared = Array.Exists(Declarations, d => site.Statement.StartsWith(d, StringComparison.Ordinal)) && site.Previous == '=';
        return isDeclared || site.IsAfterWord("case") || line.StartsWith("#[", StringComparison.Ordinal) || (site.Previous == '=' && site.IsInParentheses())
            ? "PHP asks for a constant here: set it in the constructor, from getenv()." : null;
    }
}
