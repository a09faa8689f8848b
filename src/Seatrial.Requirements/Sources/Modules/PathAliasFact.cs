using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Sources.Modules;

/// <summary>What a specifier stands for by <c>tsconfig.json</c> or <c>jsconfig.json</c> (TypeScript, "paths" and "baseUrl").</summary>
/// <param name="Location">The line; its folder is where the alias holds.</param>
/// <param name="Pattern">As written, with at most one <c>*</c>: <c>@/*</c>.</param>
/// <param name="Target">Path from the workspace root with the same star: <c>src/*</c>.</param>
public sealed record PathAliasFact(SourceLocation Location, string Pattern, string Target) : Fact(Location)
{
    /// <summary>The pattern of "baseUrl": whatever is no relative path is looked for in its folder first.</summary>
    public const string Anything = "*";
}
