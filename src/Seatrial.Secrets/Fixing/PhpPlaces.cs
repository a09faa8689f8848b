namespace Seatrial.Secrets.Fixing;

/// <summary>Places in PHP.</summary>
internal static class PhpPlaces
{
    private static readonly string[] Declarations = ["const ", "public ", "private ", "protected ", "static ", "var "];

    public static string? Obstacle(CodeSite site)
    {
        string line = site.Before.TrimStart();

        // The first statement of a file has the opening tag before it.
        bool isDeclared =
            site.Previous == '='
            && Array.Exists(
                Declarations,
                d => site.Statement.StartsWith(d, StringComparison.Ordinal) || line.StartsWith(d, StringComparison.Ordinal)
            );
        if (isDeclared && site.Before.StartsWith("const ", StringComparison.Ordinal))
        {
            return "PHP asks for a constant here: write define('NAME', getenv('NAME')) instead of const.";
        }

        return
            isDeclared
            || site.IsAfterWord("case")
            || line.StartsWith("#[", StringComparison.Ordinal)
            || (site.Previous == '=' && site.IsInParentheses())
            ? "PHP asks for a constant here: set it in the constructor, from getenv()."
            : null;
    }
}
