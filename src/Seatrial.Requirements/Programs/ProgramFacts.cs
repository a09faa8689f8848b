using Seatrial.Code.Model;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Programs;

/// <summary>A source file in the language-neutral form.</summary>
public sealed record ProgramFact(SourceLocation Location, CodeFile File) : Fact(Location)
{
    public override string ToString() => $"{nameof(ProgramFact)} {Location}";
}

/// <summary>The text of a file that says how programs fit together: manifests of modules, routes and descriptions that are no code.</summary>
public sealed record ProgramTextFact(SourceLocation Location, string Text) : Fact(Location)
{
    public override string ToString() => $"{nameof(ProgramTextFact)} {Location}";
}
