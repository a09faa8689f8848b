using System.Diagnostics.CodeAnalysis;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>An opened change, or one sentence that says why there is none and what to do.</summary>
public sealed record ChangeOpenResult
{
    private ChangeOpenResult(ChangeSet? change, string? problem) => (Change, Problem) = (change, problem);

    public ChangeSet? Change { get; }

    /// <summary>For a person. Null exactly when <see cref="Change"/> is there.</summary>
    public string? Problem { get; }

    [MemberNotNullWhen(true, nameof(Change))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsOpen => Change is not null;

    internal static ChangeOpenResult Of(ChangeSet change) => new(change, null);

    internal static ChangeOpenResult Failed(string problem) => new(null, problem);
}
