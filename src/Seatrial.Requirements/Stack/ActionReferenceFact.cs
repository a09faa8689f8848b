using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A <c>uses:</c> of GitHub Actions that names a repository.</summary>
/// <param name="Action"><c>owner/repo</c> with the path inside the repository where there is one.</param>
/// <param name="Reference">Tag, branch or commit after '@'; empty where there is none.</param>
public sealed record ActionReferenceFact(string Action, string Reference, SourceLocation Location) : Fact(Location)
{
    /// <summary>Whether the reference is a full commit id (40 or 64 hexadecimal digits): the only form that nobody can move.</summary>
    public bool IsPinned => Reference.Length is 40 or 64 && Reference.All(char.IsAsciiHexDigit);

    public string Owner => Action[..Math.Max(0, Action.IndexOf('/', StringComparison.Ordinal))];
}
