using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>One row: a call of a library that is noted where it is followed. Nothing about values follows from it.</summary>
/// <param name="Target">As in <see cref="CallRule"/>; a star for whatever it is.</param>
/// <param name="Name">Name of the function or method; empty where the target itself is called or constructed.</param>
/// <param name="Seen">What is done about it.</param>
public sealed record CallWatch(string Target, string Name, Action<CallSite> Seen)
{
    /// <summary>Languages in which it counts; empty for all.</summary>
    public IReadOnlyList<CodeLanguage> Languages { get; init; } = [];
}
