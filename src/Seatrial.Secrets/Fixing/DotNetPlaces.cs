namespace Seatrial.Secrets.Fixing;

/// <summary>Places in C#.</summary>
internal static class DotNetPlaces
{
    private static readonly string[] Access = ["public ", "private ", "internal ", "protected "];

    /// <summary>
    /// From the configuration where the file builds one before, else from the environment; a missing value ends the program where it is
    /// needed.
    /// </summary>
    public static string Read(CodeSite site, string name)
    {
        int builder = site.Text.IndexOf("var builder = WebApplication.CreateBuilder(", StringComparison.Ordinal);
        string read =
            builder >= 0 && builder < site.Literal.Start
                ? $"builder.Configuration[\"{name}\"]"
                : $"System.Environment.GetEnvironmentVariable(\"{name}\")";
        return $"({read} ?? throw new System.InvalidOperationException(\"{name} is not set\"))";
    }

    public static string? Obstacle(CodeSite site) =>
        site.Before.TrimStart().StartsWith('[') || site.IsAfterWord("case", "is") || (site.Previous == '=' && site.IsInParentheses())
            ? CodeLanguages.CaseLabel
        : Declaration(site) is { IsConstant: true, HasAccess: false }
            ? "a constant without an access modifier may be a local one or a field: write which, or make it a variable."
        : null;

    /// <summary>
    /// <c>const</c> becomes <c>static readonly</c>: a value from the environment is known when the program starts, not when it is compiled.
    /// </summary>
    public static IEnumerable<FixEdit> Constant(CodeSite site)
    {
        if (Declaration(site) is not { IsConstant: true } declaration)
        {
            return [];
        }

        return [new FixEdit(site.Literal.Start - site.Before.Length + declaration.At, "const ".Length, "static readonly ")];
    }

    private static (bool IsConstant, bool HasAccess, int At) Declaration(CodeSite site)
    {
        int at = site.Before.IndexOf("const ", StringComparison.Ordinal);
        return (at >= 0 && site.Previous == '=', Array.Exists(Access, a => site.Before.Contains(a, StringComparison.Ordinal)), at);
    }
}
