using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Programs;

/// <summary>A source file whose program can be followed.</summary>
/// <param name="Utf8">Its text; at most <see cref="ProgramAnalyzer.MaximumSize"/> bytes.</param>
public sealed record ProgramFact(SourceLocation Location, ReadOnlyMemory<byte> Utf8) : Fact(Location)
{
    public override string ToString() => $"{nameof(ProgramFact)} {Location}";
}

/// <summary>
/// The text of a file that says how programs fit together: manifests of modules, routes and descriptions that are no code.
/// </summary>
public sealed record ProgramTextFact(SourceLocation Location, string Text) : Fact(Location)
{
    public override string ToString() => $"{nameof(ProgramTextFact)} {Location}";
}
