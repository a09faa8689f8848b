using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Access;

/// <summary>From places of the language-neutral form to places of findings.</summary>
internal static class Places
{
    public static SourceLocation Of(CodeFile file, int line) => new(file.Path, line);

    /// <summary>The functions through which an endpoint reaches an access, without the first, which is the endpoint itself.</summary>
    public static IEnumerable<AccessEvidence> Flow(Load load) =>
        load
            .Path.Skip(1)
            .Where(s => s.Name.Length > 0 && !s.Name.StartsWith('<'))
            .Select(s => new AccessEvidence($"through {s.Name}", Of(s.File, s.Place.Line)));
}
