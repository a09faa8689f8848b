using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A container image that something starts from: a FROM instruction, or an <c>image:</c> of compose and CI.</summary>
/// <param name="Repository">Name without tag and digest, as written: <c>node</c>, <c>mcr.microsoft.com/dotnet/aspnet</c>.</param>
/// <param name="Tag">Null where none is given (which means <c>latest</c>).</param>
/// <param name="Digest"><c>sha256:…</c>; null where it is not pinned by digest.</param>
/// <param name="Stage">Name of the build stage; null where there is none.</param>
/// <param name="IsFinal">Whether the stage is the last of its file, the one that is shipped by default.</param>
/// <param name="IsResolved">False where the reference contains a variable without a default, so that nothing can be said about it.</param>
public sealed record BaseImageFact(
    string Repository,
    string? Tag,
    string? Digest,
    string? Stage,
    bool IsFinal,
    bool IsResolved,
    SourceLocation Location
) : Fact(Location)
{
    public override string ToString() => Repository + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);
}
